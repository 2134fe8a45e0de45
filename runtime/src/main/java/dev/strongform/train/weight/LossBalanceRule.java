package dev.strongform.train.weight;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * ReLoBRaLo: relative loss balancing with random look-back (Bischof and Kraus 2021,
 * arXiv:2110.09813). With {@code b(s) = m softmax(L_k(t) / (T L_k(s)))} over {@code m} terms, the
 * weights are {@code w = a (rho w_before + (1 - rho) b(0)) + (1 - a) b(t - 1)}, where {@code rho}
 * is 1 or, now and then, 0: a look back to the start. Here {@code t - 1} is the last update. The
 * paper tunes {@code a}, {@code T} and the mean of {@code rho} for each problem, within 0.99 to
 * 0.999, 1e-5 to 0.1 and 0.99 to 0.9999.
 */
public final class LossBalanceRule implements WeightRule {
  private static final int INTERVAL = 10;

  private final double kept;
  private final double temperature;
  private final double remembering;
  private final SplittableRandom random;
  private double[] weights = {};
  private double[] first = {};
  private double[] before = {};

  /**
   * A rule.
   *
   * @param kept {@code a}, from 0 to 1
   * @param temperature {@code T}, above 0
   * @param remembering chance of {@code rho = 1}, from 0 to 1
   */
  public LossBalanceRule(double kept, double temperature, double remembering, long seed) {
    this.kept = kept;
    this.temperature = temperature;
    this.remembering = remembering;
    this.random = new SplittableRandom(seed);
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
    } else {
      double rho = random.nextDouble() < remembering ? 1 : 0;
      double[] toFirst = balance(losses, first);
      double[] toLast = balance(losses, before);
      for (int k = 0; k < losses.length; k++) {
        double history = rho * weights[k] + (1 - rho) * toFirst[k];
        weights[k] = kept * history + (1 - kept) * toLast[k];
      }
    }
    before = losses.clone();
    return weights.clone();
  }

  /** The softmax of the ratios, times the number of terms; the largest is taken off first. */
  private double[] balance(double[] losses, double[] reference) {
    double[] exponents = new double[losses.length];
    for (int k = 0; k < losses.length; k++) {
      exponents[k] = reference[k] > 0 ? losses[k] / (temperature * reference[k]) : 0;
    }
    double largest = Arrays.stream(exponents).max().orElse(0);
    double[] shares = Arrays.stream(exponents).map(e -> StrictMath.exp(e - largest)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> losses.length * share / sum).toArray();
  }
}
