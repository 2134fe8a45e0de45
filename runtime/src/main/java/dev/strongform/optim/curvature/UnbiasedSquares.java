package dev.strongform.optim.curvature;

/** Exponential averages that started at zero, divided by the weight that they have gathered. */
final class UnbiasedSquares implements Squares {
  private final Squares gatherer;
  private final double decay;
  private double[] unbiased = {};
  private double remaining = 1;

  /**
   * Corrected squares.
   *
   * @param decay of the averages
   */
  UnbiasedSquares(Squares gatherer, double decay) {
    this.gatherer = gatherer;
    this.decay = decay;
  }

  @Override
  public double[] with(double[] gradient) {
    double[] biased = gatherer.with(gradient);
    if (unbiased.length != biased.length) {
      unbiased = new double[biased.length];
    }
    remaining *= decay;
    for (int k = 0; k < unbiased.length; k++) {
      unbiased[k] = biased[k] / (1 - remaining);
    }
    return unbiased;
  }

  @Override
  public boolean inherit(Squares before) {
    if (!(before instanceof UnbiasedSquares other) || !gatherer.inherit(other.gatherer)) {
      return false;
    }
    remaining = other.remaining;
    return true;
  }
}
