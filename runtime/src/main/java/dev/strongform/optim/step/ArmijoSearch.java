package dev.strongform.optim.step;

import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Arrays;

/**
 * Halves the step until the value is below a reference by a fraction of what the slope promises;
 * the reference is the largest of the last values.
 */
final class ArmijoSearch implements StepControl {
  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final int MOST_HALVINGS = 50;

  private final Turns turns = new Turns();
  private final double[] values;
  private final boolean grows;
  private int seen;
  private double first = 1;
  private double[] direction = {};

  /**
   * A search.
   *
   * @param memory values that the reference is taken from; 1 for the present one alone
   * @param grows whether the first trial is twice the length accepted before, instead of 1
   */
  ArmijoSearch(int memory, boolean grows) {
    this.values = new double[memory];
    this.grows = grows;
    sampleChanged();
  }

  @Override
  public Capability needs() {
    return Capability.VALUE;
  }

  @Override
  public void sampleChanged() {
    Arrays.fill(values, Double.NEGATIVE_INFINITY);
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    if (direction.length != gradient.length) {
      direction = new double[gradient.length];
    }
    values[seen++ % values.length] = at.value();
    do {
      if (curvature.step(at, gradient, direction)) {
        Step found = search(at);
        if (found.stop() == null) {
          return found;
        }
      }
    } while (curvature.reset());
    return Step.none(at, Double.NaN, Stop.STALLED);
  }

  private Step search(Linearisation at) {
    double slope = Vectors.dot(at.gradient(), direction);
    double reference = reference();
    double[] trial = turns.besides(at.theta());
    for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
      double length = Math.scalb(first, -halvings);
      Vectors.plus(at.theta(), length, direction, trial);
      double value = at.objective().value(trial);
      if (value < reference && value <= reference + SUFFICIENT_DECREASE * length * slope) {
        first = grows ? 2 * length : 1;
        return Step.to(trial, value);
      }
    }
    return Step.none(at, Double.NaN, Stop.STALLED);
  }

  private double reference() {
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }
}
