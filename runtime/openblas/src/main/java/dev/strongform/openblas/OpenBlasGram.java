package dev.strongform.openblas;

import dev.strongform.linalg.GramAccumulator;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;

/**
 * A Gram accumulator outside the heap. The column-major matrix holds {@code G} in its lower
 * triangle, and {@code g'} as its last row: the residual is one more column of the rows. A
 * factorisation runs in the upper triangle, with the diagonal of {@code G} kept aside.
 */
final class OpenBlasGram implements GramAccumulator {
  private static final int COLUMN_MAJOR = openblas.CblasColMajor;
  private static final int LOWER = openblas.CblasLower;
  private static final int UPPER = openblas.CblasUpper;

  /** Below this size the second thread costs a factorisation more than it gives. */
  private static final int THREADED_SIZE = 1500;

  private final int size;

  /** Rows and columns of the matrix, the residual's included. */
  private final int order;

  private final DoublePointer matrix;
  private final NativeRows rows;
  private final DoublePointer work;
  private final double[] diagonal;
  private final double[] factorDiagonal;
  private final double[] solution;

  /** Pointers with a position of their own; never closed, which would free the memory. */
  private final DoublePointer from;

  private final DoublePointer to;

  OpenBlasGram(int size) {
    this.size = size;
    this.order = size + 1;
    this.matrix = new DoublePointer((long) order * order);
    this.rows = new NativeRows(size);
    this.work = new DoublePointer(size);
    this.diagonal = new double[size];
    this.factorDiagonal = new double[size];
    this.solution = new double[size];
    this.from = new DoublePointer(matrix);
    this.to = new DoublePointer(matrix);
    clear();
  }

  /** The bytes outside the heap. */
  static long bytes(int size) {
    return 8 * (size + 1L) * (size + 1L + NativeRows.STRIDE);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    Pointer.memset(matrix, 0, 8L * order * order);
  }

  @Override
  public void place(double[] tile, int ld, int from, int to, double[] residual, int at) {
    rows.place(tile, ld, from, to, residual, at);
  }

  @Override
  public void update(int count, double weight) {
    openblas.cblas_dsyrk(
        COLUMN_MAJOR,
        LOWER,
        openblas.CblasTrans,
        order,
        count,
        weight,
        rows.memory(),
        NativeRows.STRIDE,
        1,
        matrix,
        order);
  }

  @Override
  public void add(GramAccumulator other) {
    DoublePointer part = ((OpenBlasGram) other).from;
    for (int column = 0; column < size; column++) {
      long start = at(column, column);
      openblas.cblas_daxpy(order - column, 1, part.position(start), 1, to.position(start), 1);
    }
  }

  @Override
  public void vector(double[] target) {
    copyOut(at(size, 0), order, target);
  }

  @Override
  public void diagonal(double[] target) {
    copyOut(0, order + 1, target);
  }

  private void copyOut(long start, int step, double[] target) {
    openblas.cblas_dcopy(size, from.position(start), step, work, 1);
    work.get(target, 0, size);
  }

  @Override
  public double entry(int row, int column) {
    return matrix.get(at(Math.max(row, column), Math.min(row, column)));
  }

  private long at(int row, int column) {
    return (long) column * order + row;
  }

  @Override
  public boolean solve(double[] damping, double[] b, double[] x, int threads) {
    diagonal(diagonal);
    try {
      copyLowerToUpper();
      for (int k = 0; k < size; k++) {
        factorDiagonal[k] = diagonal[k] + damping[k];
      }
      putDiagonal(factorDiagonal);
      boolean definite = factor(threads);
      diagonal(factorDiagonal);
      return definite && substitute(b, x);
    } finally {
      putDiagonal(diagonal);
    }
  }

  @Override
  public boolean solveAgain(double[] b, double[] x) {
    diagonal(diagonal);
    putDiagonal(factorDiagonal);
    try {
      return substitute(b, x);
    } finally {
      putDiagonal(diagonal);
    }
  }

  /** The factor is in the upper triangle; on the diagonal it and the matrix take turns. */
  private void putDiagonal(double[] entries) {
    work.put(entries, 0, size);
    openblas.cblas_dcopy(size, work, 1, matrix, order + 1);
  }

  /** Columns of the lower triangle become rows of the upper one. */
  private void copyLowerToUpper() {
    for (int k = 0; k < size - 1; k++) {
      openblas.cblas_dcopy(
          size - 1 - k, from.position(at(k + 1, k)), 1, to.position(at(k, k + 1)), order);
    }
  }

  /** {@code G + damping = U'U} in the upper triangle. */
  private boolean factor(int threads) {
    boolean threaded = threads > 1 && size >= THREADED_SIZE;
    if (threaded) {
      openblas.blas_set_num_threads(threads);
    }
    try {
      return openblas.LAPACKE_dpotrf_work(COLUMN_MAJOR, (byte) 'U', size, matrix, order) == 0;
    } finally {
      if (threaded) {
        openblas.blas_set_num_threads(1);
      }
    }
  }

  private boolean substitute(double[] b, double[] x) {
    work.put(b, 0, size);
    triangular(openblas.CblasTrans);
    triangular(openblas.CblasNoTrans);
    work.get(solution, 0, size);
    for (double entry : solution) {
      if (!Double.isFinite(entry)) {
        return false;
      }
    }
    System.arraycopy(solution, 0, x, 0, size);
    return true;
  }

  private void triangular(int transposition) {
    openblas.cblas_dtrsv(
        COLUMN_MAJOR, UPPER, transposition, openblas.CblasNonUnit, size, matrix, order, work, 1);
  }

  @Override
  public void close() {
    matrix.close();
    rows.close();
    work.close();
  }
}
