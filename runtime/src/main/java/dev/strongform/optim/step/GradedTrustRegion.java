package dev.strongform.optim.step;

import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import org.jspecify.annotations.Nullable;

/**
 * Grades {@value #RADII} radii around the length of the last step by true values, which cost little
 * beside a decomposition, and takes the longest step whose true decrease is at least {@value
 * #LEAST_RATIO} of the predicted one.
 */
final class GradedTrustRegion implements StepControl {
  private static final int RADII = 24;
  private static final double SPREAD = 3;
  private static final double LEAST_RATIO = 0.15;
  private static final int MOST_ROUNDS = 12;
  private static final double STEP_TOLERANCE = 1e-15;

  private final Turns turns = new Turns();
  private double radius = 1;
  private double[] step = {};

  @Override
  public Capability needs() {
    return Capability.VALUE;
  }

  @Override
  public boolean bounds() {
    return true;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    if (step.length != gradient.length) {
      step = new double[gradient.length];
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Step found = grade(at, gradient, (BoundedCurvature) curvature);
      if (found != null) {
        return found;
      }
      radius /= SPREAD * SPREAD;
    }
    return Step.none(at, Double.NaN, Stop.STALLED);
  }

  /** Tries the radii from the largest on; nothing if no step keeps its promise. */
  private @Nullable Step grade(Linearisation at, double[] gradient, BoundedCurvature curvature) {
    double[] trial = turns.besides(at.theta());
    for (int i = RADII - 1; i >= 0; i--) {
      double predicted = curvature.step(at, gradient, bound(i), step);
      double length = Vectors.norm(step);
      if (!(predicted > 0)) {
        return Step.none(at, Double.NaN, Stop.STALLED);
      }
      if (length <= STEP_TOLERANCE * Vectors.norm(at.theta())) {
        return Step.none(at, Double.NaN, Stop.STEP_TOLERANCE);
      }
      Vectors.plus(at.theta(), 1, step, trial);
      double value = at.objective().value(trial);
      if (at.value() - value >= LEAST_RATIO * predicted) {
        radius = Math.max(length, bound(i) / SPREAD);
        return Step.to(trial, value);
      }
      i = binding(length, i);
    }
    return null;
  }

  /** Radii from a third of the present one to three times it, evenly by their logarithms. */
  private double bound(int i) {
    return radius * Math.pow(SPREAD, 2.0 * i / (RADII - 1) - 1);
  }

  /** The radius above the next that the step does not fit in: all larger ones give it again. */
  private int binding(double length, int i) {
    int next = i;
    while (next > 0 && bound(next - 1) >= length) {
      next--;
    }
    return next;
  }
}
