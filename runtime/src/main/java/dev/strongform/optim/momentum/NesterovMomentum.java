package dev.strongform.optim.momentum;

import dev.strongform.optim.algebra.Vectors;

/** The decaying sum of gradients, looked ahead along by one more of its steps. */
final class NesterovMomentum implements Momentum {
  private final double coefficient;
  private final HeavyBallMomentum ball;
  private double[] ahead = {};

  NesterovMomentum(double coefficient) {
    this.coefficient = coefficient;
    this.ball = new HeavyBallMomentum(coefficient);
  }

  @Override
  public boolean mixes() {
    return true;
  }

  @Override
  public double[] mix(double[] gradient) {
    if (ahead.length != gradient.length) {
      ahead = new double[gradient.length];
    }
    Vectors.plus(gradient, coefficient, ball.mix(gradient), ahead);
    return ahead;
  }
}
