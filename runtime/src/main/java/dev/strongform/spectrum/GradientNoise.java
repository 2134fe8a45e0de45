package dev.strongform.spectrum;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How far the gradient of a random batch is from the full one.
 *
 * @param batch points asked for
 * @param noise mean of {@code |g_b - g|^2 / |g|^2} over some batches: above 1 a step along the
 *     batch's gradient is mostly noise (the simple noise scale of McCandlish et al. 2018 is the
 *     batch where it is 1)
 */
public record GradientNoise(int batch, double noise) {
  private static final int DRAWS = 8;
  private static final int SMALLEST = 4;
  private static final int STRIDE = 4;

  /**
   * Measures batches of 4, 16, 64, ... points, up to half of all.
   *
   * @param seed of the batches
   * @return nothing where the objective has no batches or no gradient
   */
  public static List<GradientNoise> measure(Objective objective, double[] theta, long seed) {
    List<GradientNoise> found = new ArrayList<>();
    double[] full = new double[theta.length];
    objective.gradient(theta, full);
    double size = square(full, new double[theta.length]);
    if (!objective.capabilities().contains(Capability.BATCHES) || size == 0) {
      return found;
    }
    for (int batch = SMALLEST; batch <= objective.residualCount() / 2; batch *= STRIDE) {
      Supplier<Objective> batches = objective.batches(batch, seed);
      double sum = 0;
      double[] gradient = new double[theta.length];
      for (int draw = 0; draw < DRAWS; draw++) {
        batches.get().gradient(theta, gradient);
        sum += square(gradient, full);
      }
      found.add(new GradientNoise(batch, sum / DRAWS / size));
    }
    return found;
  }

  private static double square(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return sum;
  }
}
