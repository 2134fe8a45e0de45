package dev.strongform.optim.step;

import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;

/**
 * Takes the best of the lengths {@code 1, 1/2, ..., 2^-30} of a step by true values (Mueller and
 * Zeinhofer 2023, arXiv:2302.13163). Looks at no shorter ones once the value rose {@value
 * #MOST_RISES} times in a row from one that is below the first.
 *
 * <p>Where the values cannot tell, full steps are taken by {@link Blindness}.
 */
final class GridSearch implements StepControl {
  private static final int MOST_HALVINGS = 30;
  private static final int MOST_RISES = 3;

  private final Turns turns = new Turns();
  private final Blindness sight = new Blindness();
  private double[] direction = {};
  private double[] trial = {};

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
      trial = new double[gradient.length];
    }
    Stop reason = Stop.SINGULAR;
    do {
      if (curvature.step(at, gradient, direction)) {
        double promised = -0.5 * Vectors.dot(gradient, direction);
        if (sight.hides(promised, at.value())) {
          return byMetric(at, gradient);
        }
        double length = best(at);
        if (length > 0) {
          return take(at, length);
        }
        reason = Stop.STALLED;
      }
    } while (curvature.reset());
    return Step.none(at, Double.NaN, reason);
  }

  private Step byMetric(Linearisation at, double[] gradient) {
    if (!sight.falls(gradient, direction)) {
      return Step.none(at, Double.NaN, Stop.METRIC_TOLERANCE);
    }
    double[] next = turns.besides(at.theta());
    Vectors.plus(at.theta(), 1, direction, next);
    return Step.to(next, at.objective().value(next));
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
