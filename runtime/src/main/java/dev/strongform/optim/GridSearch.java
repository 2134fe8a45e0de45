package dev.strongform.optim;

import dev.strongform.objective.Capability;

/**
 * Takes the best of the lengths {@code 1, 1/2, ..., 2^-30} of a step by true values (Mueller and
 * Zeinhofer 2023, arXiv:2302.13163), from the longest down to the first that is worse than a lower
 * value before it.
 *
 * <p>Where the values cannot tell, full steps are taken by {@link Blindness}.
 */
final class GridSearch implements StepControl {
  private static final int MOST_HALVINGS = 30;

  private final Turns turns = new Turns();
  private final Blindness sight = new Blindness();
  private double[] direction = {};

  @Override
  public Capability needs() {
    return Capability.VALUE;
  }

  @Override
  public boolean outranksValues() {
    return sight.blind();
  }

  @Override
  public void sampleChanged() {
    sight.forget();
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    if (direction.length != gradient.length) {
      direction = new double[gradient.length];
    }
    if (!curvature.step(at, gradient, direction)) {
      return Step.none(at, Double.NaN, Stop.SINGULAR);
    }
    double promised = -0.5 * Vectors.dot(gradient, direction);
    return sight.hides(promised, at.value()) ? byMetric(at, gradient) : byValues(at);
  }

  private Step byMetric(Linearisation at, double[] gradient) {
    if (!sight.falls(gradient, direction)) {
      return Step.none(at, Double.NaN, Stop.METRIC_TOLERANCE);
    }
    double[] trial = turns.besides(at.theta());
    Vectors.plus(at.theta(), 1, direction, trial);
    return Step.to(trial, at.objective().value(trial));
  }

  private Step byValues(Linearisation at) {
    double[] trial = turns.besides(at.theta());
    double lowest = at.value();
    double best = 0;
    for (int i = 0; i <= MOST_HALVINGS; i++) {
      double length = Math.scalb(1.0, -i);
      Vectors.plus(at.theta(), length, direction, trial);
      double value = at.objective().value(trial);
      if (value < lowest) {
        lowest = value;
        best = length;
      } else if (best > 0) {
        break;
      }
    }
    if (best == 0) {
      return Step.none(at, Double.NaN, Stop.STALLED);
    }
    Vectors.plus(at.theta(), best, direction, trial);
    return Step.to(trial, lowest);
  }
}
