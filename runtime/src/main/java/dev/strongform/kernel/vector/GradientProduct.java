package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;
import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/**
 * Sums over panels and lanes of outer products, {@code G += sum Ybar X'}: the gradient by a layer's
 * weights. Four neurons of Ybar by two of X are held in registers, and lanes are summed at the end.
 *
 * @param rows neurons of Ybar
 * @param columns neurons of X
 * @param rowStep distance of two rows of G
 */
record GradientProduct(int rows, int columns, int rowStep) {
  private static final int NEAR = 1 << 10;

  /**
   * Adds the sum over consecutive panels.
   *
   * @param yBar panels of {@code rows} neurons from {@code yAt} on
   * @param x panels of {@code columns} neurons from {@code xAt} on
   * @param g the matrix, its first entry at {@code gAt}
   */
  void add(double[] yBar, int yAt, double[] x, int xAt, double[] g, int gAt, int panels) {
    // Blocks of both factors that stay in the nearest cache: 16 KB each.
    int block = Math.max(8, NEAR / (panels * PANEL) / 4 * 4);
    for (int top = 0; top < rows; top += block) {
      for (int left = 0; left < columns; left += block) {
        int bottom = Math.min(rows, top + block);
        int right = Math.min(columns, left + block);
        addBlock(top, bottom, left, right, yBar, yAt, x, xAt, g, gAt, panels);
      }
    }
  }

  private void addBlock(
      int top,
      int bottom,
      int left,
      int right,
      double[] yBar,
      int yAt,
      double[] x,
      int xAt,
      double[] g,
      int gAt,
      int panels) {
    int row = top;
    for (; row + 4 <= bottom; row += 4) {
      int to = gAt + row * rowStep;
      addFourRows(left, right, yBar, yAt + row * PANEL, x, xAt, g, to, panels);
    }
    for (; row < bottom; row++) {
      addRow(left, right, yBar, yAt + row * PANEL, x, xAt, g, gAt + row * rowStep, panels);
    }
  }

  /** Adds the sums over panels and lanes of each neuron of Ybar: the gradient by the biases. */
  void addSums(double[] yBar, double[] g, int gAt, int panels) {
    for (int row = 0; row < rows; row++) {
      DoubleVector sum = load(yBar, row * PANEL).add(load(yBar, row * PANEL + VECTOR));
      for (int p = 1; p < panels; p++) {
        int at = p * Lanes.stride(rows) + row * PANEL;
        sum = sum.add(load(yBar, at)).add(load(yBar, at + VECTOR));
      }
      g[gAt + row] += Lanes.sum(sum);
    }
  }

  private void addFourRows(
      int from,
      int to,
      double[] yBar,
      int yAt,
      double[] x,
      int xAt,
      double[] g,
      int gAt,
      int panels) {
    int yStep = Lanes.stride(rows);
    int xStep = Lanes.stride(columns);
    int column = from;
    for (; column + 2 <= to; column += 2) {
      addFourByTwo(
          yBar, yAt, yStep, x, xAt + column * PANEL, xStep, g, gAt + column, rowStep, panels);
    }
    if (column < to) {
      addFourByOne(
          yBar, yAt, yStep, x, xAt + column * PANEL, xStep, g, gAt + column, rowStep, panels);
    }
  }

  private void addRow(
      int from,
      int to,
      double[] yBar,
      int yAt,
      double[] x,
      int xAt,
      double[] g,
      int gAt,
      int panels) {
    int yStep = Lanes.stride(rows);
    int xStep = Lanes.stride(columns);
    int column = from;
    for (; column + 4 <= to; column += 4) {
      // One row by four columns is four by one with the factors exchanged.
      addFourByOne(x, xAt + column * PANEL, xStep, yBar, yAt, yStep, g, gAt + column, 1, panels);
    }
    for (; column < to; column++) {
      addOne(yBar, yAt, yStep, x, xAt + column * PANEL, xStep, g, gAt + column, panels);
    }
  }

  private static void addFourByTwo(
      double[] y,
      int yAt,
      int yStep,
      double[] x,
      int xAt,
      int xStep,
      double[] g,
      int gAt,
      int gStep,
      int panels) {
    DoubleVector s00 = DoubleVector.zero(Lanes.SPECIES);
    DoubleVector s01 = s00;
    DoubleVector s10 = s00;
    DoubleVector s11 = s00;
    DoubleVector s20 = s00;
    DoubleVector s21 = s00;
    DoubleVector s30 = s00;
    DoubleVector s31 = s00;
    for (int p = 0; p < panels; p++) {
      int yp = yAt + p * yStep;
      int xp = xAt + p * xStep;
      for (int half = 0; half < PANEL; half += VECTOR) {
        DoubleVector left = load(x, xp + half);
        DoubleVector right = load(x, xp + PANEL + half);
        DoubleVector bar = load(y, yp + half);
        s00 = left.fma(bar, s00);
        s01 = right.fma(bar, s01);
        bar = load(y, yp + PANEL + half);
        s10 = left.fma(bar, s10);
        s11 = right.fma(bar, s11);
        bar = load(y, yp + 2 * PANEL + half);
        s20 = left.fma(bar, s20);
        s21 = right.fma(bar, s21);
        bar = load(y, yp + 3 * PANEL + half);
        s30 = left.fma(bar, s30);
        s31 = right.fma(bar, s31);
      }
    }
    g[gAt] += Lanes.sum(s00);
    g[gAt + 1] += Lanes.sum(s01);
    g[gAt + gStep] += Lanes.sum(s10);
    g[gAt + gStep + 1] += Lanes.sum(s11);
    g[gAt + 2 * gStep] += Lanes.sum(s20);
    g[gAt + 2 * gStep + 1] += Lanes.sum(s21);
    g[gAt + 3 * gStep] += Lanes.sum(s30);
    g[gAt + 3 * gStep + 1] += Lanes.sum(s31);
  }

  private static void addFourByOne(
      double[] y,
      int yAt,
      int yStep,
      double[] x,
      int xAt,
      int xStep,
      double[] g,
      int gAt,
      int gStep,
      int panels) {
    DoubleVector s0 = DoubleVector.zero(Lanes.SPECIES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    for (int p = 0; p < panels; p++) {
      int yp = yAt + p * yStep;
      int xp = xAt + p * xStep;
      for (int half = 0; half < PANEL; half += VECTOR) {
        DoubleVector factor = load(x, xp + half);
        s0 = load(y, yp + half).fma(factor, s0);
        s1 = load(y, yp + PANEL + half).fma(factor, s1);
        s2 = load(y, yp + 2 * PANEL + half).fma(factor, s2);
        s3 = load(y, yp + 3 * PANEL + half).fma(factor, s3);
      }
    }
    g[gAt] += Lanes.sum(s0);
    g[gAt + gStep] += Lanes.sum(s1);
    g[gAt + 2 * gStep] += Lanes.sum(s2);
    g[gAt + 3 * gStep] += Lanes.sum(s3);
  }

  private static void addOne(
      double[] y, int yAt, int yStep, double[] x, int xAt, int xStep, double[] g, int gAt, int n) {
    DoubleVector left = DoubleVector.zero(Lanes.SPECIES);
    DoubleVector right = left;
    for (int p = 0; p < n; p++) {
      int yp = yAt + p * yStep;
      int xp = xAt + p * xStep;
      left = load(y, yp).fma(load(x, xp), left);
      right = load(y, yp + VECTOR).fma(load(x, xp + VECTOR), right);
    }
    g[gAt] += Lanes.sum(left.add(right));
  }
}
