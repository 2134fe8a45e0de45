package dev.strongform.train.weight;

import java.util.Arrays;

/**
 * GradNorm: lets terms that have fallen less than others have longer weighted gradients. {@code w_k
 * |g_k|} tends to {@code mean_j(w_j |g_j|) rate_k^asymmetry}, where {@code rate_k} is the term's
 * loss over its first one, relative to the mean of these (Chen et al. 2018, equation 1). Where the
 * paper takes gradient steps towards these norms (equation 2), with the mean and the rates held
 * fixed, this goes a share of the way; weights are scaled to a mean of 1, as there. Gradients are
 * by all parameters, in the paper by those of the last layer that tasks share.
 */
public final class GradNormRule implements WeightRule {
  private static final int INTERVAL = 20;

  private final double asymmetry;
  private final double share;
  private double[] weights = {};
  private double[] first = {};

  /**
   * A rule.
   *
   * @param asymmetry exponent of the rates; 0 makes all norms equal
   * @param share of the way that an update goes, above 0 and at most 1
   */
  public GradNormRule(double asymmetry, double share) {
    this.asymmetry = asymmetry;
    this.share = share;
  }

  @Override
  public int interval() {
    return INTERVAL;
  }

  @Override
  public double[] update(double[] losses, double[] norms) {
    if (weights.length == 0) {
      weights = new double[losses.length];
      Arrays.fill(weights, 1);
      first = losses.clone();
    }
    double[] rates = rates(losses);
    double mean = 0;
    for (int k = 0; k < norms.length; k++) {
      mean += weights[k] * norms[k] / norms.length;
    }
    for (int k = 0; k < norms.length; k++) {
      double wanted = mean * Math.pow(rates[k], asymmetry) / norms[k];
      weights[k] += norms[k] > 0 ? share * (wanted - weights[k]) : 0;
    }
    normalise();
    return weights.clone();
  }

  private double[] rates(double[] losses) {
    double[] rates = new double[losses.length];
    for (int k = 0; k < losses.length; k++) {
      rates[k] = first[k] > 0 ? losses[k] / first[k] : 1;
    }
    double mean = Arrays.stream(rates).average().orElse(1);
    return Arrays.stream(rates).map(rate -> mean > 0 ? rate / mean : 1).toArray();
  }

  private void normalise() {
    double mean = Arrays.stream(weights).average().orElse(1);
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= mean;
    }
  }
}
