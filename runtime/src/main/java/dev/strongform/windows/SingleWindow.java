package dev.strongform.windows;

import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.RowAccumulator;
import dev.strongform.linalg.TriangleAccumulator;

/** Least squares over the coefficients of one window, which may be thousands. */
final class SingleWindow implements AutoCloseable {
  private final int columns;
  private final TriangleAccumulator triangle;

  /** A block of rows, {@code [column][row]}. */
  private final double[] block;

  private final double[] residual = new double[RowAccumulator.BLOCK_ROWS];

  SingleWindow(LinearAlgebra algebra, int columns) {
    this.columns = columns;
    this.triangle = algebra.triangle(columns);
    this.block = new double[columns * RowAccumulator.BLOCK_ROWS];
  }

  /**
   * Takes rows in.
   *
   * @param rows {@code [row][column]}, a residual after the columns; kept
   */
  void take(double[][] rows, int count) {
    for (int from = 0; from < count; from += RowAccumulator.BLOCK_ROWS) {
      int size = Math.min(RowAccumulator.BLOCK_ROWS, count - from);
      for (int i = 0; i < size; i++) {
        for (int k = 0; k < columns; k++) {
          block[k * RowAccumulator.BLOCK_ROWS + i] = rows[from + i][k];
        }
        residual[i] = rows[from + i][columns];
      }
      triangle.place(block, RowAccumulator.BLOCK_ROWS, 0, size, residual, 0);
      triangle.update(size, 1);
    }
  }

  /** Takes in rows that join the window to itself: {@code [upper end | lower end | jump]}. */
  void takeFolded(double[][] seam) {
    double[][] rows = new double[seam.length][columns + 1];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < columns; k++) {
        rows[i][k] = seam[i][k] + seam[i][columns + k];
      }
      rows[i][columns] = seam[i][2 * columns];
    }
    take(rows, rows.length);
  }

  /**
   * Adds the solution to the coefficients, and forgets the rows.
   *
   * @return the largest change, against the largest coefficient after it
   */
  double step(double[] coefficients) {
    double[] x = new double[columns];
    double change = 0;
    double size = Double.MIN_NORMAL;
    for (int k = columns - 1; k >= 0; k--) {
      double sum = -triangle.entry(k, columns);
      for (int j = k + 1; j < columns; j++) {
        sum -= triangle.entry(k, j) * x[j];
      }
      double pivot = triangle.entry(k, k);
      // No row holds the polynomial: the constant of an unknown that has one to choose.
      x[k] = pivot == 0 ? 0 : sum / pivot;
      coefficients[k] += x[k];
      change = Math.max(change, Math.abs(x[k]));
      size = Math.max(size, Math.abs(coefficients[k]));
    }
    triangle.clear();
    return change / size;
  }

  @Override
  public void close() {
    triangle.close();
  }
}
