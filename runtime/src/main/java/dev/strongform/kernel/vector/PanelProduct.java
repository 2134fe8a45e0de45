package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;
import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.all;
import static dev.strongform.kernel.vector.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/**
 * Products of a matrix of weights with panels, {@code Y += A X}, the weights read in place: for the
 * few columns that a channel of the first layer has, which packing them would not pay.
 *
 * <p>Four rows by two vectors are held in registers: eight sums that do not wait for each other,
 * six loads for eight products. Five rows spill on Java 17 and are a third slower.
 *
 * @param rows rows of the matrix: neurons of Y
 * @param columns columns of the matrix: neurons of X
 * @param rowStep distance of two entries of a column
 * @param columnStep distance of two entries of a row
 */
record PanelProduct(int rows, int columns, int rowStep, int columnStep) {
  /** Entries of the matrix, 16 KB, that stay in the nearest cache while all panels pass. */
  private static final int NEAR = 1 << 11;

  /**
   * Adds the product on consecutive panels.
   *
   * @param a the matrix, its first entry at {@code aAt}
   * @param x panels of {@code columns} neurons from {@code xAt} on
   * @param y panels of {@code rows} neurons from {@code yAt} on
   */
  void add(double[] a, int aAt, double[] x, int xAt, double[] y, int yAt, int panels) {
    int chunk = Math.max(4, NEAR / Math.max(1, columns) / 4 * 4);
    for (int from = 0; from < rows; from += chunk) {
      int to = Math.min(rows, from + chunk);
      for (int p = 0; p < panels; p++) {
        addRows(
            from, to, a, aAt, x, xAt + p * Lanes.stride(columns), y, yAt + p * Lanes.stride(rows));
      }
    }
  }

  private void addRows(
      int from, int to, double[] a, int aAt, double[] x, int xAt, double[] y, int yAt) {
    int row = from;
    for (; row + 4 <= to; row += 4) {
      addFour(a, aAt + row * rowStep, rowStep, columnStep, columns, x, xAt, y, yAt + row * PANEL);
    }
    for (; row < to; row++) {
      addOne(a, aAt + row * rowStep, columnStep, columns, x, xAt, y, yAt + row * PANEL);
    }
  }

  private static void addFour(
      double[] a,
      int aAt,
      int rowStep,
      int columnStep,
      int columns,
      double[] x,
      int xAt,
      double[] y,
      int yAt) {
    DoubleVector s00 = load(y, yAt);
    DoubleVector s01 = load(y, yAt + VECTOR);
    DoubleVector s10 = load(y, yAt + PANEL);
    DoubleVector s11 = load(y, yAt + PANEL + VECTOR);
    DoubleVector s20 = load(y, yAt + 2 * PANEL);
    DoubleVector s21 = load(y, yAt + 2 * PANEL + VECTOR);
    DoubleVector s30 = load(y, yAt + 3 * PANEL);
    DoubleVector s31 = load(y, yAt + 3 * PANEL + VECTOR);
    int first = aAt;
    int second = aAt + rowStep;
    int third = aAt + 2 * rowStep;
    int fourth = aAt + 3 * rowStep;
    for (int column = 0; column < columns; column++) {
      int k = column * columnStep;
      DoubleVector left = load(x, xAt + column * PANEL);
      DoubleVector right = load(x, xAt + column * PANEL + VECTOR);
      DoubleVector w = all(a[first + k]);
      s00 = left.fma(w, s00);
      s01 = right.fma(w, s01);
      w = all(a[second + k]);
      s10 = left.fma(w, s10);
      s11 = right.fma(w, s11);
      w = all(a[third + k]);
      s20 = left.fma(w, s20);
      s21 = right.fma(w, s21);
      w = all(a[fourth + k]);
      s30 = left.fma(w, s30);
      s31 = right.fma(w, s31);
    }
    s00.intoArray(y, yAt);
    s01.intoArray(y, yAt + VECTOR);
    s10.intoArray(y, yAt + PANEL);
    s11.intoArray(y, yAt + PANEL + VECTOR);
    s20.intoArray(y, yAt + 2 * PANEL);
    s21.intoArray(y, yAt + 2 * PANEL + VECTOR);
    s30.intoArray(y, yAt + 3 * PANEL);
    s31.intoArray(y, yAt + 3 * PANEL + VECTOR);
  }

  private static void addOne(
      double[] a, int aAt, int columnStep, int columns, double[] x, int xAt, double[] y, int yAt) {
    DoubleVector left = load(y, yAt);
    DoubleVector right = load(y, yAt + VECTOR);
    for (int column = 0; column < columns; column++) {
      DoubleVector w = all(a[aAt + column * columnStep]);
      left = load(x, xAt + column * PANEL).fma(w, left);
      right = load(x, xAt + column * PANEL + VECTOR).fma(w, right);
    }
    left.intoArray(y, yAt);
    right.intoArray(y, yAt + VECTOR);
  }
}
