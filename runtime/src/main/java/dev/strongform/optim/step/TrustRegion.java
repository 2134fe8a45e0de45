package dev.strongform.optim.step;

import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Optional;

/**
 * Bounds the step by a radius that follows the ratio of the true to the predicted decrease: below
 * 1/4 it becomes a quarter of the step, above 3/4 it doubles where it bound the step (Nocedal and
 * Wright 2006, algorithm 4.1).
 */
final class TrustRegion implements StepControl {
  private static final double FIRST = 1;
  private static final double LEAST_RATIO = 1e-4;
  private static final double POOR = 0.25;
  private static final double GOOD = 0.75;
  private static final int MOST_REFUSALS = 30;
  private static final double STEP_TOLERANCE = 1e-15;

  private final Turns turns = new Turns();
  private double radius = FIRST;
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
  public Optional<String> inherit(StepControl before) {
    if (!(before instanceof TrustRegion other)) {
      return Optional.empty();
    }
    radius = other.radius;
    return Optional.of("the radius");
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    double before = radius;
    Step found = search(at, gradient, (BoundedCurvature) curvature);
    if (found.stop() != null) {
      // What was refused at the end of one objective, or phase, says nothing about the next.
      radius = before;
    }
    return found;
  }

  private Step search(Linearisation at, double[] gradient, BoundedCurvature curvature) {
    if (step.length != gradient.length) {
      step = new double[gradient.length];
    }
    double[] trial = turns.besides(at.theta());
    for (int refusals = 0; refusals <= MOST_REFUSALS; refusals++) {
      double predicted = curvature.step(at, gradient, radius, step);
      double length = Vectors.norm(step);
      if (!(predicted > 0)) {
        return Step.none(at, Double.NaN, Stop.STALLED);
      }
      if (length <= STEP_TOLERANCE * Vectors.norm(at.theta())) {
        return Step.none(at, Double.NaN, Stop.STEP_TOLERANCE);
      }
      Vectors.plus(at.theta(), 1, step, trial);
      double value = at.objective().value(trial);
      double ratio = (at.value() - value) / predicted;
      adapt(ratio, length);
      if (ratio > LEAST_RATIO) {
        return Step.to(trial, value);
      }
    }
    return Step.none(at, Double.NaN, Stop.STALLED);
  }

  /** A ratio that is not a number is poor. */
  private void adapt(double ratio, double length) {
    if (!(ratio >= POOR)) {
      radius = POOR * Math.min(length, radius);
    } else if (ratio > GOOD && length > 0.9 * radius) {
      radius *= 2;
    }
  }
}
