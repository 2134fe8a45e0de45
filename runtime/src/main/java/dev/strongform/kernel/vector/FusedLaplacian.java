package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/**
 * {@code z_a = s' y_a}, {@code z_b = s' y_b} and {@code lap z = s' lap y + s'' (y_a^2 + y_b^2)}, in
 * one loop each way.
 */
final class FusedLaplacian implements FusedRule {
  @Override
  public void forward(double[] y, double[][] slopes, double[] z, int size, int at, int count) {
    double[] s0 = slopes[0];
    double[] s1 = slopes[1];
    double[] s2 = slopes[2];
    int toB = 2 * size;
    int toC = 3 * size;
    for (int l = at; l < at + count; l += VECTOR) {
      DoubleVector slope = load(s1, l);
      DoubleVector first = load(y, size + l);
      DoubleVector other = load(y, toB + l);
      load(s0, l).intoArray(z, l);
      slope.mul(first).intoArray(z, size + l);
      slope.mul(other).intoArray(z, toB + l);
      DoubleVector squares = first.fma(first, other.mul(other));
      DoubleVector straight = slope.mul(load(y, toC + l));
      load(s2, l).fma(squares, straight).intoArray(z, toC + l);
    }
  }

  @Override
  public void reverse(
      double[] y, double[][] slopes, double[] zBar, double[] yBar, int size, int at, int count) {
    double[] s1 = slopes[1];
    double[] s2 = slopes[2];
    double[] s3 = slopes[3];
    int toB = 2 * size;
    int toC = 3 * size;
    for (int l = at; l < at + count; l += VECTOR) {
      DoubleVector slope = load(s1, l);
      DoubleVector second = load(s2, l);
      DoubleVector first = load(y, size + l);
      DoubleVector other = load(y, toB + l);
      DoubleVector barA = load(zBar, size + l);
      DoubleVector barB = load(zBar, toB + l);
      DoubleVector barC = load(zBar, toC + l);
      DoubleVector sum = barA.fma(first, barB.fma(other, barC.mul(load(y, toC + l))));
      DoubleVector value = load(zBar, l).fma(slope, sum.mul(second));
      DoubleVector squares = first.fma(first, other.mul(other));
      load(s3, l).mul(barC).fma(squares, value).intoArray(yBar, l);
      DoubleVector twice = barC.add(barC).mul(second);
      twice.fma(first, barA.mul(slope)).intoArray(yBar, size + l);
      twice.fma(other, barB.mul(slope)).intoArray(yBar, toB + l);
      barC.mul(slope).intoArray(yBar, toC + l);
    }
  }
}
