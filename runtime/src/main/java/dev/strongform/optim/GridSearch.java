package dev.strongform.optim;

import dev.strongform.objective.Capability;

/**
 * Takes the best of the lengths 1, 1/2, 1/4, ..., 2^-30 by true values (Mueller and Zeinhofer
 * 2023). Looks at no shorter ones once the value rose {@value #MOST_RISES} times in a row from one
 * that is below the first.
 */
final class GridSearch implements StepControl {
  private static final int MOST_HALVINGS = 30;
  private static final int MOST_RISES = 3;

  private final Turns turns = new Turns();
  private double[] direction = {};
  private double[] trial = {};

  @Override
  public Capability needs() {
    return Capability.VALUE;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    if (direction.length != gradient.length) {
      direction = new double[gradient.length];
      trial = new double[gradient.length];
    }
    do {
      if (curvature.step(at, gradient, direction)) {
        double length = best(at);
        if (length > 0) {
          return take(at, length);
        }
      }
    } while (curvature.reset());
    return Step.none(at, Double.NaN, Stop.STALLED);
  }

  /** The best length; 0 if none lowers the value. */
  private double best(Linearisation at) {
    double best = 0;
    double lowest = at.value();
    int rises = 0;
    for (int i = 0; i <= MOST_HALVINGS && rises < MOST_RISES; i++) {
      double length = Math.scalb(1.0, -i);
      Vectors.plus(at.theta(), length, direction, trial);
      double value = at.objective().value(trial);
      if (value < lowest) {
        lowest = value;
        best = length;
        rises = 0;
      } else if (best > 0) {
        rises++;
      }
    }
    return best;
  }

  private Step take(Linearisation at, double length) {
    double[] next = turns.besides(at.theta());
    Vectors.plus(at.theta(), length, direction, next);
    for (int k = 0; k < direction.length; k++) {
      direction[k] *= length;
    }
    return Step.to(next, at.objective().value(next));
  }
}
