package dev.strongform.optim.momentum;

/** The gradient as it is. */
final class NoMomentum implements Momentum {
  @Override
  public boolean mixes() {
    return false;
  }

  @Override
  public double[] mix(double[] gradient) {
    return gradient;
  }
}
