package dev.strongform.optim.momentum;

/** Mixes the present gradient with an exponential average that is slower than the mixture. */
final class InterpolatedMomentum implements Momentum {
  private final double share;
  private final double decay;
  private double[] mean = {};
  private double[] mixed = {};

  InterpolatedMomentum(double share, double decay) {
    this.share = share;
    this.decay = decay;
  }

  @Override
  public boolean mixes() {
    return true;
  }

  @Override
  public double[] mix(double[] gradient) {
    if (mean.length != gradient.length) {
      mean = new double[gradient.length];
      mixed = new double[gradient.length];
    }
    for (int k = 0; k < mean.length; k++) {
      mixed[k] = share * mean[k] + (1 - share) * gradient[k];
      mean[k] = decay * mean[k] + (1 - decay) * gradient[k];
    }
    return mixed;
  }
}
