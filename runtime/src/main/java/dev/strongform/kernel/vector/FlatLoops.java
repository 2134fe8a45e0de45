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

  /**
   * The channel at {@code own} of {@code z = sigma' y}, pulled back: {@code yBar = sigma' zBar},
   * and {@code sigma'' zBar y} is added to the value's cotangents at {@code at}.
   */
  static void pullBack(
      double[] slope,
      double[] next,
      int at,
      double[] zBar,
      double[] y,
      double[] yBar,
      int own,
      int count) {
    for (int l = 0; l < count; l += VECTOR) {
      DoubleVector bar = load(zBar, own + l);
      bar.mul(load(slope, at + l)).intoArray(yBar, own + l);
      DoubleVector scaled = bar.mul(load(next, at + l));
      scaled.fma(load(y, own + l), load(yBar, at + l)).intoArray(yBar, at + l);
    }
  }

  /**
   * The term {@code w sigma^(k) y_a y_b} of the channel whose cotangents lie at {@code bar}, pulled
   * back to both factors and to the value at {@code at}.
   */
  static void pullBackPair(
      double w,
      double[] slope,
      double[] next,
      int at,
      double[] zBar,
      int bar,
      double[] y,
      double[] yBar,
      int a,
      int b,
      int count) {
    DoubleVector factor = Lanes.all(w);
    for (int l = 0; l < count; l += VECTOR) {
      DoubleVector scaled = load(zBar, bar + l).mul(factor);
      DoubleVector left = load(y, a + l);
      DoubleVector right = load(y, b + l);
      DoubleVector inner = scaled.mul(load(slope, at + l));
      inner.fma(right, load(yBar, a + l)).intoArray(yBar, a + l);
      inner.fma(left, load(yBar, b + l)).intoArray(yBar, b + l);
      DoubleVector outer = scaled.mul(load(next, at + l));
      outer.mul(left).fma(right, load(yBar, at + l)).intoArray(yBar, at + l);
    }
  }

  /** The derivative of the term {@code w sigma^(k) y_a y_b} along duals, added to {@code dz}. */
  static void pushPair(
      double w,
      double[] slope,
      double[] next,
      int at,
      double[] y,
      double[] dy,
      int a,
      int b,
      double[] dz,
      int to,
      int count) {
    DoubleVector factor = Lanes.all(w);
    for (int l = 0; l < count; l += VECTOR) {
      DoubleVector left = load(y, a + l);
      DoubleVector right = load(y, b + l);
      DoubleVector inner = load(dy, a + l).fma(right, load(dy, b + l).mul(left));
      DoubleVector outer = load(dy, at + l).mul(load(next, at + l)).mul(left).mul(right);
      inner.fma(load(slope, at + l), outer).fma(factor, load(dz, to + l)).intoArray(dz, to + l);
    }
  }
}
