package dev.strongform.optim.momentum;

/** The unbiased exponential average of gradients as it will be when the present one has aged. */
final class NesterovAverageMomentum implements Momentum {
  private final double decay;
  private double[] mean = {};
  private double[] mixed = {};
  private double remaining = 1;

  NesterovAverageMomentum(double decay) {
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
    double ahead = decay / (1 - remaining * decay);
    double present = (1 - decay) / (1 - remaining);
    for (int k = 0; k < mean.length; k++) {
      mean[k] = decay * mean[k] + (1 - decay) * gradient[k];
      mixed[k] = ahead * mean[k] + present * gradient[k];
    }
    return mixed;
  }
}
