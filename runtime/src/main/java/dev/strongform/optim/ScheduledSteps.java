package dev.strongform.optim;

import dev.strongform.objective.Capability;

/** Steps of a scheduled length. */
final class ScheduledSteps implements StepControl {
  private final LearningRate rate;
  private final Turns turns = new Turns();
  private double[] direction = {};

  ScheduledSteps(LearningRate rate) {
    this.rate = rate;
  }

  @Override
  public Capability needs() {
    return Capability.VALUE;
  }

  @Override
  public boolean needsDescent() {
    return false;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    if (direction.length != gradient.length) {
      direction = new double[gradient.length];
    }
    if (!curvature.step(at, gradient, direction)) {
      return Step.none(at, Double.NaN, Stop.STALLED);
    }
    double[] next = turns.besides(at.theta());
    Vectors.plus(at.theta(), rate.at(iteration), direction, next);
    return Step.to(next, Double.NaN);
  }
}
