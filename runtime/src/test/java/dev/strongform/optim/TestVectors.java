package dev.strongform.optim;

import dev.strongform.optim.algebra.Vectors;

/** Sums of vectors that a test may keep. */
public final class TestVectors {
  private TestVectors() {}

  /** {@code a + factor b}, as a new vector. */
  public static double[] plus(double[] a, double factor, double[] b) {
    double[] sum = new double[a.length];
    Vectors.plus(a, factor, b, sum);
    return sum;
  }
}
