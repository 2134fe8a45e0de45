package dev.strongform.optim.step;

import dev.strongform.objective.Capability;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;

/** Steps of a scheduled length. */
final class ScheduledSteps implements StepControl {
  private final LearningRate rate;
  private final double decay;
  private final Turns turns = new Turns();
  private double[] direction = {};

  ScheduledSteps(LearningRate rate, double decay) {
    this.rate = rate;
    this.decay = decay;
  }

  @Override
  public Capability needs() {
    return Capability.VALUE;
  }

  @Override
  public boolean followsRate() {
    return true;
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
    go(at.theta(), rate.at(iteration), next);
    return Step.to(next, Double.NaN);
  }

  private void go(double[] theta, double rate, double[] next) {
    double kept = 1 - rate * decay;
    for (int k = 0; k < next.length; k++) {
      next[k] = kept * theta[k] + rate * direction[k];
    }
  }
}
