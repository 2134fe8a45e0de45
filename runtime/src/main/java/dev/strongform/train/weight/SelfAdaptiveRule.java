package dev.strongform.train.weight;

import java.util.Arrays;

/**
 * Self-adaptive weights {@code w_k = lambda_k^2} that go uphill while the parameters go downhill:
 * {@code lambda_k += rate 2 lambda_k L_k} (McClenny and Braga-Neto 2023, with the mask {@code
 * lambda^2}). One weight a term, which is the special case of the paper in which all points of a
 * term share theirs (Liu and Wang 2021); {@link PointAscentRule} has one a point. Weights only
 * grow.
 */
public final class SelfAdaptiveRule implements WeightRule {
  /** Rare enough for methods that compare gradients, which learn nothing where weights change. */
  private static final int INTERVAL = 10;

  private final double rate;
  private double[] lambda = {};

  /**
   * A rule.
   *
   * @param rate of the ascent, above 0, in units of one over a loss
   */
  public SelfAdaptiveRule(double rate) {
    this.rate = rate;
  }

  @Override
  public int interval() {
    return INTERVAL;
  }

  @Override
  public double[] update(double[] losses, double[] norms) {
    if (lambda.length == 0) {
      lambda = new double[losses.length];
      Arrays.fill(lambda, 1);
    } else {
      for (int k = 0; k < lambda.length; k++) {
        lambda[k] += rate * 2 * lambda[k] * losses[k];
      }
    }
    return Arrays.stream(lambda).map(entry -> entry * entry).toArray();
  }
}
