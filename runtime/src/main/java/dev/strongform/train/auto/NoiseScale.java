package dev.strongform.train.auto;

import dev.strongform.objective.Objective;
import java.util.function.Supplier;

/**
 * Measures the simple noise scale of a loss' batches, {@code B = tr(S) / |g|^2} for the covariance
 * {@code S} of the gradients of single rows: the batch whose gradient is as far from the full one
 * as that is long. From the squared lengths of gradients of two sizes (McCandlish et al. 2018,
 * appendix A.1).
 */
final class NoiseScale {
  private static final int DRAWS = 16;

  private NoiseScale() {}

  /**
   * The noise scale in rows, 0 or more; infinite where the batches show no common gradient. Costs
   * two gradients.
   *
   * @param sample gives batches
   * @param seed of the batches
   */
  static double of(Objective sample, double[] theta, long seed) {
    int rows = sample.residualCount();
    int size = Math.max(1, rows / DRAWS);
    if (size == rows) {
      return 0;
    }
    double large = square(sample, theta);
    Supplier<Objective> batches = sample.batches(size, seed);
    double sum = 0;
    double drawn = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Objective batch = batches.get();
      drawn += batch.residualCount();
      sum += square(batch, theta);
    }
    return scale(sum / DRAWS, drawn / DRAWS, large, rows);
  }

  private static double scale(double small, double size, double large, double rows) {
    double signal = (rows * large - size * small) / (rows - size);
    double spread = (small - large) / (1 / size - 1 / rows);
    return signal > 0 ? Math.max(0, spread) / signal : Double.POSITIVE_INFINITY;
  }

  private static double square(Objective objective, double[] theta) {
    double[] gradient = new double[theta.length];
    objective.gradient(theta, gradient);
    double sum = 0;
    for (double entry : gradient) {
      sum += entry * entry;
    }
    return sum;
  }
}
