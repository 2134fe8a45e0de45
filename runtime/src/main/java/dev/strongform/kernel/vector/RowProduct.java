package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;
import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/**
 * Outer products lane by lane, summed over channels, {@code J[o][i] = sum_c Ybar_c[o] X_c[i]}: the
 * rows of the Jacobian for a layer's weights, one panel at a time. Two neurons of Ybar by four of X
 * are held in registers.
 *
 * @param rows neurons of Ybar
 * @param columns neurons of X
 * @param yStep distance of two channels of Ybar
 * @param xStep distance of two channels of X
 */
record RowProduct(int rows, int columns, int yStep, int xStep) {
  /**
   * Writes {@code j[jAt + (o * rowLength + i) * ld + lane]}.
   *
   * @param channels number of channels summed over
   * @param yBar the first channel's panel at {@code yAt}
   * @param x the first channel's panel at {@code xAt}
   * @param rowLength parameters from one neuron of Ybar to the next
   */
  void write(
      int channels,
      double[] yBar,
      int yAt,
      double[] x,
      int xAt,
      double[] j,
      int jAt,
      int rowLength,
      int ld) {
    int oStep = rowLength * ld;
    for (int half = 0; half < PANEL; half += VECTOR) {
      for (int i = 0; i < columns; i += i + 4 <= columns ? 4 : 1) {
        int xi = xAt + i * PANEL + half;
        int ji = jAt + i * ld + half;
        int o = 0;
        if (i + 4 <= columns) {
          for (; o + 2 <= rows; o += 2) {
            writeTwoByFour(
                channels, yBar, yAt + o * PANEL + half, x, xi, j, ji + o * oStep, oStep, ld);
          }
          for (; o < rows; o++) {
            writeOneByFour(channels, yBar, yAt + o * PANEL + half, x, xi, j, ji + o * oStep, ld);
          }
        }
        for (; o < rows; o++) {
          writeOne(channels, yBar, yAt + o * PANEL + half, x, xi, j, ji + o * oStep);
        }
      }
    }
  }

  private void writeTwoByFour(
      int channels,
      double[] y,
      int yAt,
      double[] x,
      int xAt,
      double[] j,
      int jAt,
      int oStep,
      int ld) {
    DoubleVector s00 = DoubleVector.zero(Lanes.SPECIES);
    DoubleVector s01 = s00;
    DoubleVector s02 = s00;
    DoubleVector s03 = s00;
    DoubleVector s10 = s00;
    DoubleVector s11 = s00;
    DoubleVector s12 = s00;
    DoubleVector s13 = s00;
    for (int c = 0; c < channels; c++) {
      int yc = yAt + c * yStep;
      int xc = xAt + c * xStep;
      DoubleVector first = load(y, yc);
      DoubleVector second = load(y, yc + PANEL);
      DoubleVector factor = load(x, xc);
      s00 = factor.fma(first, s00);
      s10 = factor.fma(second, s10);
      factor = load(x, xc + PANEL);
      s01 = factor.fma(first, s01);
      s11 = factor.fma(second, s11);
      factor = load(x, xc + 2 * PANEL);
      s02 = factor.fma(first, s02);
      s12 = factor.fma(second, s12);
      factor = load(x, xc + 3 * PANEL);
      s03 = factor.fma(first, s03);
      s13 = factor.fma(second, s13);
    }
    s00.intoArray(j, jAt);
    s01.intoArray(j, jAt + ld);
    s02.intoArray(j, jAt + 2 * ld);
    s03.intoArray(j, jAt + 3 * ld);
    s10.intoArray(j, jAt + oStep);
    s11.intoArray(j, jAt + oStep + ld);
    s12.intoArray(j, jAt + oStep + 2 * ld);
    s13.intoArray(j, jAt + oStep + 3 * ld);
  }

  private void writeOneByFour(
      int channels, double[] y, int yAt, double[] x, int xAt, double[] j, int jAt, int ld) {
    DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    for (int c = 0; c < channels; c++) {
      int xc = xAt + c * xStep;
      DoubleVector bar = load(y, yAt + c * yStep);
      s0 = load(x, xc).fma(bar, s0);
      s1 = load(x, xc + PANEL).fma(bar, s1);
      s2 = load(x, xc + 2 * PANEL).fma(bar, s2);
      s3 = load(x, xc + 3 * PANEL).fma(bar, s3);
    }
    s0.intoArray(j, jAt);
    s1.intoArray(j, jAt + ld);
    s2.intoArray(j, jAt + 2 * ld);
    s3.intoArray(j, jAt + 3 * ld);
  }

  private void writeOne(
      int channels, double[] y, int yAt, double[] x, int xAt, double[] j, int jAt) {
    DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
    for (int c = 0; c < channels; c++) {
      sum = load(y, yAt + c * yStep).fma(load(x, xAt + c * xStep), sum);
    }
    sum.intoArray(j, jAt);
  }
}
