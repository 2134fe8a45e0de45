package dev.strongform.optim.momentum;

import dev.strongform.optim.algebra.Vectors;

/** The decaying sum of gradients. */
final class HeavyBallMomentum implements Momentum {
  private final double coefficient;
  private double[] sum = {};

  HeavyBallMomentum(double coefficient) {
    this.coefficient = coefficient;
  }

  @Override
  public boolean mixes() {
    return true;
  }

  @Override
  public double[] mix(double[] gradient) {
    if (sum.length != gradient.length) {
      sum = new double[gradient.length];
    }
    Vectors.plus(gradient, coefficient, sum, sum);
    return sum;
  }
}
