package dev.strongform.optim;

/** Sums over parameter vectors, from the first entry to the last. */
final class Vectors {
  private Vectors() {}

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** The largest absolute entry; NaN if any is. */
  static double largest(double[] a) {
    double largest = 0;
    for (double entry : a) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest;
  }

  /** Overwrites {@code sum} with {@code a + factor b}. */
  static void plus(double[] a, double factor, double[] b, double[] sum) {
    for (int k = 0; k < a.length; k++) {
      sum[k] = a[k] + factor * b[k];
    }
  }

  /** {@code |a - b|}. */
  static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (a[k] - b[k]) * (a[k] - b[k]);
    }
    return Math.sqrt(sum);
  }

  /** Adds {@code factor b} to {@code a}. */
  static void add(double[] a, double factor, double[] b) {
    for (int k = 0; k < a.length; k++) {
      a[k] += factor * b[k];
    }
  }
}
