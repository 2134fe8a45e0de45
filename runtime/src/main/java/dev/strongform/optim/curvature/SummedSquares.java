package dev.strongform.optim.curvature;

/** The sum of all squared gradients. */
final class SummedSquares implements Squares {
  private double[] sum = {};

  @Override
  public double[] with(double[] gradient) {
    if (sum.length != gradient.length) {
      sum = new double[gradient.length];
    }
    for (int k = 0; k < sum.length; k++) {
      sum[k] += gradient[k] * gradient[k];
    }
    return sum;
  }
}
