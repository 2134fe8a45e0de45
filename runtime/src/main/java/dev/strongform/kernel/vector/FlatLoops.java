package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/** Elementary loops over consecutive entries; counts are whole numbers of vectors. */
final class FlatLoops {
  private FlatLoops() {}

  /** {@code out = a b}. */
  static void product(double[] a, int aAt, double[] b, int bAt, double[] out, int at, int count) {
    for (int l = 0; l < count; l += VECTOR) {
      load(a, aAt + l).mul(load(b, bAt + l)).intoArray(out, at + l);
    }
  }

  /** {@code out += a b}. */
  static void addProduct(
      double[] a, int aAt, double[] b, int bAt, double[] out, int at, int count) {
    for (int l = 0; l < count; l += VECTOR) {
      load(a, aAt + l).fma(load(b, bAt + l), load(out, at + l)).intoArray(out, at + l);
    }
  }

  /** {@code out += w a b}. */
  static void addProduct(
      double w, double[] a, int aAt, double[] b, int bAt, double[] out, int at, int count) {
    DoubleVector factor = Lanes.all(w);
    for (int l = 0; l < count; l += VECTOR) {
      DoubleVector scaled = load(a, aAt + l).mul(factor);
      scaled.fma(load(b, bAt + l), load(out, at + l)).intoArray(out, at + l);
    }
  }

  /** {@code out += w a b c}. */
  static void addProduct(
      double w,
      double[] a,
      int aAt,
      double[] b,
      int bAt,
      double[] c,
      int cAt,
      double[] out,
      int at,
      int count) {
    DoubleVector factor = Lanes.all(w);
    for (int l = 0; l < count; l += VECTOR) {
      DoubleVector scaled = load(a, aAt + l).mul(factor).mul(load(b, bAt + l));
      scaled.fma(load(c, cAt + l), load(out, at + l)).intoArray(out, at + l);
    }
  }
}
