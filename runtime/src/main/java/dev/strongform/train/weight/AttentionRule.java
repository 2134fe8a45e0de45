package dev.strongform.train.weight;

import java.util.Arrays;

/**
 * Residual-based attention: points weigh {@code lambda_i^2}, where {@code lambda_i = kept lambda_i
 * + gain |r_i| / max_j |r_j|} over the points of the same term (Anagnostopoulos, Toscano,
 * Stergiopulos and Karniadakis 2024, arXiv:2307.00379). All start at 1, and none exceeds the larger
 * of 1 and {@code gain / (1 - kept)}: weights forget, and need no gradients. The paper keeps 0.999
 * and adds 0.001 at every iteration, starts at 0, and weighs equations alone.
 */
public final class AttentionRule implements PointRule {
  /** Rare enough for methods that compare gradients, which learn nothing where weights change. */
  private static final int INTERVAL = 10;

  private final double kept;
  private final double gain;
  private double[][] lambda = {};

  /**
   * A rule.
   *
   * @param kept share of {@code lambda} that stays, from 0 up to below 1
   * @param gain what the point of the largest residual gains, above 0
   */
  public AttentionRule(double kept, double gain) {
    this.kept = kept;
    this.gain = gain;
  }

  @Override
  public int interval() {
    return INTERVAL;
  }

  @Override
  public double[][] update(double[][] residuals) {
    if (lambda.length == 0) {
      lambda = Arrays.stream(residuals).map(r -> ones(r.length)).toArray(double[][]::new);
    } else {
      for (int k = 0; k < lambda.length; k++) {
        attend(lambda[k], residuals[k]);
      }
    }
    return Arrays.stream(lambda)
        .map(mine -> Arrays.stream(mine).map(entry -> entry * entry).toArray())
        .toArray(double[][]::new);
  }

  private void attend(double[] mine, double[] residual) {
    double largest = Arrays.stream(residual).map(Math::abs).max().orElse(0);
    for (int i = 0; i < mine.length && largest > 0; i++) {
      mine[i] = kept * mine[i] + gain * Math.abs(residual[i]) / largest;
    }
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
