package dev.strongform.train.weight;

import java.util.Arrays;

/**
 * Makes weighted gradients of all terms equally long: {@code w_k} tends to {@code sum_j |g_j| /
 * |g_k|} by an exponential average. The idea is learning rate annealing (Wang, Teng and Perdikaris
 * 2021), with norms in place of its largest and mean entries (Wang et al. 2023, "An expert's guide
 * to training physics-informed neural networks", arXiv:2308.08468). The average keeps 0.9 of the
 * last weights, as there; the one paper renews them every 10 iterations, the other every 1,000.
 */
public final class GradientNormRule implements WeightRule {
  private static final int INTERVAL = 100;

  private final double kept;
  private double[] weights = {};

  /**
   * A rule.
   *
   * @param kept share of the weights before, from 0 up to below 1; the first weights are new
   */
  public GradientNormRule(double kept) {
    this.kept = kept;
  }

  @Override
  public int interval() {
    return INTERVAL;
  }

  @Override
  public double[] update(double[] losses, double[] norms) {
    double all = Arrays.stream(norms).sum();
    boolean first = weights.length == 0;
    double[] next = new double[norms.length];
    for (int k = 0; k < next.length; k++) {
      double before = first ? 1 : weights[k];
      double wanted = norms[k] > 0 ? all / norms[k] : before;
      next[k] = first ? wanted : kept * before + (1 - kept) * wanted;
    }
    weights = next;
    return next.clone();
  }
}
