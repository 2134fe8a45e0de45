package dev.strongform.optim;

import dev.strongform.objective.Capability;

/** Halves the step until the value falls by a fraction of what the slope promises. */
final class ArmijoSearch implements StepControl {
  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final int MOST_HALVINGS = 50;

  private final Turns turns = new Turns();
  private double[] direction = {};

  @Override
  public Capability needs() {
    return Capability.VALUE;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    if (direction.length != gradient.length) {
      direction = new double[gradient.length];
    }
    if (!curvature.step(at, gradient, direction)) {
      return Step.none(at, Double.NaN, Stop.STALLED);
    }
    double slope = Vectors.dot(at.gradient(), direction);
    double[] trial = turns.besides(at.theta());
    for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
      double length = Math.scalb(1.0, -halvings);
      Vectors.plus(at.theta(), length, direction, trial);
      double value = at.objective().value(trial);
      if (value < at.value() && value <= at.value() + SUFFICIENT_DECREASE * length * slope) {
        return Step.to(trial, value);
      }
    }
    return Step.none(at, Double.NaN, Stop.STALLED);
  }
}
