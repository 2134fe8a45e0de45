package dev.strongform.optim;

import dev.strongform.objective.Capability;

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
    double[] trial = turns.besides(at.theta());
    for (int round = 0; round < MOST_ROUNDS; round++) {
      for (int i = RADII - 1; i >= 0; i--) {
        double bound = radius * Math.pow(SPREAD, 2.0 * i / (RADII - 1) - 1);
        double predicted = ((BoundedCurvature) curvature).step(at, gradient, bound, step);
        if (!(predicted > 0)) {
          return Step.none(at, Double.NaN, Stop.STALLED);
        }
        double length = Vectors.norm(step);
        if (length <= STEP_TOLERANCE * Vectors.norm(at.theta())) {
          return Step.none(at, Double.NaN, Stop.STEP_TOLERANCE);
        }
        Vectors.plus(at.theta(), 1, step, trial);
        double value = at.objective().value(trial);
        if (at.value() - value >= LEAST_RATIO * predicted) {
          radius = Math.max(length, bound / SPREAD);
          return Step.to(trial, value);
        }
        i = inside(length, i);
      }
      radius /= SPREAD * SPREAD;
    }
    return Step.none(at, Double.NaN, Stop.STALLED);
  }

  /** Radii beyond the full step all give the full step: the next is one that binds it. */
  private int inside(double length, int i) {
    int next = i;
    while (next > 0 && radius * Math.pow(SPREAD, 2.0 * (next - 1) / (RADII - 1) - 1) >= length) {
      next--;
    }
    return next;
  }
}
