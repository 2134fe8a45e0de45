package dev.strongform.optim;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** The best parameters seen so far; the first ones until a finite value was seen. */
final class Best {
  private final double[] theta;
  private double value = Double.NaN;

  Best(double[] first) {
    this.theta = first.clone();
  }

  /** Copies the parameters if their value is lower. */
  void offer(double[] candidate, double candidateValue) {
    if (candidateValue < value || (Double.isNaN(value) && Double.isFinite(candidateValue))) {
      System.arraycopy(candidate, 0, theta, 0, theta.length);
      value = candidateValue;
    }
  }

  /** Copies the parameters, whatever their value is. */
  void take(double[] candidate, double candidateValue) {
    System.arraycopy(candidate, 0, theta, 0, theta.length);
    value = candidateValue;
  }

  /** Values the best parameters anew, by another objective, where they have a value. */
  void revalue(ToDoubleFunction<double[]> objective) {
    if (!Double.isNaN(value)) {
      value = objective.applyAsDouble(theta);
    }
  }

  /** Whether these parameters are the best. */
  boolean has(double[] candidate) {
    return Arrays.equals(theta, candidate) && !Double.isNaN(value);
  }

  /** The best parameters, which the next better ones overwrite. */
  double[] theta() {
    return theta;
  }

  double value() {
    return value;
  }
}
