package dev.strongform.optim;

/** Sums of vectors that a test may keep. */
final class TestVectors {
  private TestVectors() {}

  /** {@code a + factor b}, as a new vector. */
  static double[] plus(double[] a, double factor, double[] b) {
    double[] sum = new double[a.length];
    Vectors.plus(a, factor, b, sum);
    return sum;
  }
}
