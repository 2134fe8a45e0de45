package dev.strongform.optim;

/** The unbiased exponential average of gradients. */
final class AverageMomentum implements Momentum {
  private final double decay;
  private double[] mean = {};
  private double[] mixed = {};
  private double remaining = 1;

  AverageMomentum(double decay) {
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
    remaining *= decay;
    for (int k = 0; k < gradient.length; k++) {
      mean[k] = decay * mean[k] + (1 - decay) * gradient[k];
      mixed[k] = mean[k] / (1 - remaining);
    }
    return mixed;
  }
}
