package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/**
 * {@code z_a = s' y_a}, {@code z_b = s' y_b} and {@code z_aa = s' y_aa + s'' y_a^2}, in one loop
 * each way.
 */
final class FusedSecond implements FusedRule {
  private final int a;
  private final int b;

  /**
   * A rule.
   *
   * @param a the channel that is derived twice, 1 or 2; the other is derived once
   */
  FusedSecond(int a) {
    this.a = a;
    this.b = 3 - a;
  }

  @Override
  public void forward(double[] y, double[][] slopes, double[] z, int size, int at, int count) {
    double[] s0 = slopes[0];
    double[] s1 = slopes[1];
    double[] s2 = slopes[2];
    int toA = a * size;
    int toB = b * size;
    int toC = 3 * size;
    for (int l = at; l < at + count; l += VECTOR) {
      DoubleVector slope = load(s1, l);
      DoubleVector first = load(y, toA + l);
      load(s0, l).intoArray(z, l);
      slope.mul(first).intoArray(z, toA + l);
      slope.mul(load(y, toB + l)).intoArray(z, toB + l);
      DoubleVector bent = load(s2, l).mul(first).mul(first);
      slope.fma(load(y, toC + l), bent).intoArray(z, toC + l);
    }
  }

  @Override
  public void reverse(
      double[] y, double[][] slopes, double[] zBar, double[] yBar, int size, int at, int count) {
    double[] s1 = slopes[1];
    double[] s2 = slopes[2];
    double[] s3 = slopes[3];
    int toA = a * size;
    int toB = b * size;
    int toC = 3 * size;
    for (int l = at; l < at + count; l += VECTOR) {
      DoubleVector slope = load(s1, l);
      DoubleVector second = load(s2, l);
      DoubleVector first = load(y, toA + l);
      DoubleVector barA = load(zBar, toA + l);
      DoubleVector barB = load(zBar, toB + l);
      DoubleVector barC = load(zBar, toC + l);
      DoubleVector sum = barA.fma(first, barB.fma(load(y, toB + l), barC.mul(load(y, toC + l))));
      DoubleVector pulled = barC.mul(first);
      DoubleVector value = load(zBar, l).fma(slope, sum.mul(second));
      load(s3, l).mul(first).fma(pulled, value).intoArray(yBar, l);
      pulled.add(pulled).fma(second, barA.mul(slope)).intoArray(yBar, toA + l);
      barB.mul(slope).intoArray(yBar, toB + l);
      barC.mul(slope).intoArray(yBar, toC + l);
    }
  }
}
