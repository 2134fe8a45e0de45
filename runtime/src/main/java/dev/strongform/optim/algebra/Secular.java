package dev.strongform.optim.algebra;

/**
 * Solves {@code |(Lambda + sigma)^-1 g| = radius} for the shift that makes a quadratic model with
 * eigenvalues {@code Lambda} least within a radius (More and Sorensen 1983), by bisection of its
 * logarithm.
 */
public final class Secular {
  private static final int HALVINGS = 100;
  private static final double SMALLEST = 1e-18;

  private Secular() {}

  /**
   * The smallest shift, not negative, that leaves no eigenvalue below zero and bounds the step. In
   * the hard case, where no shift makes the step as long as the radius, the step is shorter.
   *
   * @param values eigenvalues
   * @param gradient entries along their eigenvectors
   */
  public static double shift(double[] values, double[] gradient, double radius) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
    }
    double lowest = Math.max(0, -least);
    if (length(values, gradient, lowest) <= radius) {
      return lowest;
    }
    double low = 0;
    double high = Vectors.norm(gradient) / radius;
    double floor = high * SMALLEST;
    low = floor;
    for (int i = 0; i < HALVINGS && high > low * (1 + 1e-15); i++) {
      double middle = Math.sqrt(low) * Math.sqrt(high);
      if (length(values, gradient, lowest + middle) > radius) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return lowest + high;
  }

  /** Entries of the gradient that are zero move nothing, even where the eigenvalue is zero too. */
  private static double length(double[] values, double[] gradient, double shift) {
    double sum = 0;
    for (int k = 0; k < values.length; k++) {
      double entry = gradient[k] == 0 ? 0 : gradient[k] / (values[k] + shift);
      sum += entry * entry;
    }
    return Math.sqrt(sum);
  }
}
