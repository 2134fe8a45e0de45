package dev.strongform.optim.momentum;

import java.util.Optional;

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
  public Optional<String> inherit(Momentum before) {
    if (!(before instanceof AverageMomentum other) || other.mean.length == 0) {
      return Optional.empty();
    }
    mean = other.mean.clone();
    mixed = new double[mean.length];
    remaining = other.remaining;
    return Optional.of("the average of the gradients");
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
