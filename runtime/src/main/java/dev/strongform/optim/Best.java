package dev.strongform.optim;

/** The best parameters seen so far; the first ones until a finite value was seen. */
final class Best {
  private double[] theta;
  private double value = Double.NaN;

  Best(double[] first) {
    this.theta = first;
  }

  /** Keeps the parameters, which must not be modified afterwards, if their value is lower. */
  void offer(double[] candidate, double candidateValue) {
    if (candidateValue < value || (Double.isNaN(value) && Double.isFinite(candidateValue))) {
      theta = candidate;
      value = candidateValue;
    }
  }

  /** Whether these very parameters are the best. */
  boolean has(double[] candidate) {
    return theta == candidate && !Double.isNaN(value);
  }

  double[] theta() {
    return theta.clone();
  }

  double value() {
    return value;
  }
}
