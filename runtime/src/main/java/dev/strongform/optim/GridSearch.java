package dev.strongform.optim;

import dev.strongform.objective.Capability;

/**
 * Takes the best of the lengths {@code 1, 1/2, ..., 2^-30} of a step by true values (Mueller and
 * Zeinhofer 2023, arXiv:2302.13163), from the longest down to the first that is worse than a lower
 * value before it.
 *
 * <p>Values cannot tell whether the last steps of an energy are right: near its least value {@code
 * E_0} it is {@code E_0 + d^2 / 2} for the length {@code d} of the gradient in the inverse metric,
 * and {@code d^2} is soon below the last digit of {@code E_0}. Where the decrease that the metric
 * promises is below 100 of these digits, full steps are taken, for as long as {@code d} falls.
 */
final class GridSearch implements StepControl {
  private static final int MOST_HALVINGS = 30;

  /** Last digits of the value below which a promised decrease cannot be seen. */
  private static final double ULPS = 100;

  /** A gradient that falls by less is rounding. */
  private static final double FALLS = 0.9;

  private final Turns turns = new Turns();
  private double[] direction = {};
  private boolean blind;
  private double before = Double.POSITIVE_INFINITY;

  @Override
  public Capability needs() {
    return Capability.VALUE;
  }

  @Override
  public boolean outranksValues() {
    return blind;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    if (direction.length != gradient.length) {
      direction = new double[gradient.length];
    }
    if (!curvature.step(at, gradient, direction)) {
      return Step.none(at, Double.NaN, Stop.SINGULAR);
    }
    double square = -Vectors.dot(gradient, direction);
    blind = 0.5 * square < ULPS * Math.ulp(at.value());
    return blind ? byMetric(at, Math.sqrt(Math.max(0, square))) : byValues(at);
  }

  private Step byMetric(Linearisation at, double length) {
    if (!(length < FALLS * before)) {
      return Step.none(at, Double.NaN, Stop.METRIC_TOLERANCE);
    }
    before = length;
    double[] trial = turns.besides(at.theta());
    Vectors.plus(at.theta(), 1, direction, trial);
    return Step.to(trial, at.objective().value(trial));
  }

  private Step byValues(Linearisation at) {
    before = Double.POSITIVE_INFINITY;
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
