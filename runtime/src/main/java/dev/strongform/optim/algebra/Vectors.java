package dev.strongform.optim.algebra;

/** Sums over parameter vectors, from the first entry to the last. */
public final class Vectors {
  private Vectors() {}

  /** {@code a'b}. */
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /** {@code |a|}. */
  public static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** The largest absolute entry; NaN if any is. */
  public static double largest(double[] a) {
    double largest = 0;
    for (double entry : a) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest;
  }

  /** Overwrites {@code sum} with {@code a + factor b}. */
  public static void plus(double[] a, double factor, double[] b, double[] sum) {
    for (int k = 0; k < a.length; k++) {
      sum[k] = a[k] + factor * b[k];
    }
  }

  /** {@code |a - b|}. */
  public static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return Math.sqrt(sum);
  }

  /** Adds {@code factor b} to {@code a}. */
  public static void add(double[] a, double factor, double[] b) {
    for (int k = 0; k < a.length; k++) {
      a[k] += factor * b[k];
    }
  }
}
