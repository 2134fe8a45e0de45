package dev.strongform.optim.curvature;

/** The exponential average of squared gradients, as it is: it starts at zero. */
final class AveragedSquares implements Squares {
  private final double decay;
  private double[] average = {};

  AveragedSquares(double decay) {
    this.decay = decay;
  }

  @Override
  public double[] with(double[] gradient) {
    if (average.length != gradient.length) {
      average = new double[gradient.length];
    }
    for (int k = 0; k < average.length; k++) {
      average[k] = decay * average[k] + (1 - decay) * gradient[k] * gradient[k];
    }
    return average;
  }

  @Override
  public boolean inherit(Squares before) {
    if (!(before instanceof AveragedSquares other) || other.average.length == 0) {
      return false;
    }
    average = other.average.clone();
    return true;
  }
}
