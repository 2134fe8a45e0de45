package dev.strongform.openblas;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * Solves a triangular least squares problem of deficient rank by LAPACK's complete orthogonal
 * factorisation, {@code dgelsy}: of all solutions the shortest, in scaled columns.
 */
final class PivotedSolve implements AutoCloseable {
  private static final int COLUMN_MAJOR = openblas.CblasColMajor;

  private final int size;
  private final double[] scale;
  private final DoublePointer matrix;
  private final DoublePointer right;

  /** A pointer with a position of its own; never closed, which would free the memory. */
  private final DoublePointer column;

  /**
   * Copies a factor and scales its columns to length one.
   *
   * @param factor {@code [column][row]} of {@code size + 1} rows; its last column is the residual's
   */
  PivotedSolve(DoublePointer factor, int size) {
    this.size = size;
    this.scale = new double[size];
    this.matrix = new DoublePointer((long) size * size);
    this.right = new DoublePointer(size);
    this.column = new DoublePointer(matrix);
    DoublePointer source = new DoublePointer(factor);
    for (int k = 0; k < size; k++) {
      source.position((long) k * (size + 1));
      column.position((long) k * size);
      openblas.cblas_dcopy(size, source, 1, column, 1);
      double length = openblas.cblas_dnrm2(size, column, 1);
      scale[k] = length > 0 ? length : 1;
      openblas.cblas_dscal(size, 1 / scale[k], column, 1);
    }
    openblas.cblas_dcopy(size, source.position((long) size * (size + 1)), 1, right, 1);
    openblas.cblas_dscal(size, -1, right, 1);
  }

  /** The rank; 0 on failure. */
  int solve(double tolerance, double[] x) {
    try (IntPointer pivots = new IntPointer(size);
        IntPointer rank = new IntPointer(1)) {
      for (int k = 0; k < size; k++) {
        pivots.put(k, 0);
      }
      int failure =
          openblas.LAPACKE_dgelsy(
              COLUMN_MAJOR, size, size, 1, matrix, size, right, size, pivots, tolerance, rank);
      return failure == 0 && take(x) ? rank.get(0) : 0;
    }
  }

  private boolean take(double[] x) {
    double[] solution = new double[size];
    right.get(solution, 0, size);
    for (int k = 0; k < size; k++) {
      solution[k] /= scale[k];
      if (!Double.isFinite(solution[k])) {
        return false;
      }
    }
    System.arraycopy(solution, 0, x, 0, size);
    return true;
  }

  @Override
  public void close() {
    matrix.close();
    right.close();
  }
}
