package dev.strongform.train.weight;

import java.util.Arrays;

/**
 * Self-adaptive weights {@code lambda_i^2} of each point, which go uphill on the loss while the
 * parameters go downhill: {@code lambda_i += rate_k lambda_i r_i^2}, the gradient of {@code 1/2 sum
 * lambda_i^2 r_i^2} (SA-PINN with the mask {@code lambda^2}, McClenny and Braga-Neto 2023). All
 * start at 1 and only grow. The paper tunes a rate for each group of weights; here the rate of term
 * {@code k} is a given one over its first mean square, so that it does not depend on units. Data
 * are weighed too; in the paper they are not.
 */
public final class PointAscentRule implements PointRule {
  /** Rare enough for methods that compare gradients, which learn nothing where weights change. */
  private static final int INTERVAL = 10;

  private final double rate;
  private double[][] lambda = {};
  private double[] rates = {};

  /**
   * A rule.
   *
   * @param rate of the ascent, above 0: by how much a point whose square is the term's first mean
   *     raises its {@code lambda}, relative to it
   */
  public PointAscentRule(double rate) {
    this.rate = rate;
  }

  @Override
  public int interval() {
    return INTERVAL;
  }

  @Override
  public double[][] update(double[][] residuals) {
    if (lambda.length == 0) {
      start(residuals);
    } else {
      climb(residuals);
    }
    return Arrays.stream(lambda)
        .map(mine -> Arrays.stream(mine).map(entry -> entry * entry).toArray())
        .toArray(double[][]::new);
  }

  private void start(double[][] residuals) {
    lambda = new double[residuals.length][];
    rates = new double[residuals.length];
    for (int k = 0; k < lambda.length; k++) {
      lambda[k] = new double[residuals[k].length];
      Arrays.fill(lambda[k], 1);
      double mean = Arrays.stream(residuals[k]).map(r -> r * r).average().orElse(0);
      rates[k] = mean > 0 ? rate / mean : 0;
    }
  }

  private void climb(double[][] residuals) {
    for (int k = 0; k < lambda.length; k++) {
      for (int i = 0; i < lambda[k].length; i++) {
        lambda[k][i] += rates[k] * lambda[k][i] * residuals[k][i] * residuals[k][i];
      }
    }
  }
}
