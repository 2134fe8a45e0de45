package dev.strongform.openblas;

import dev.strongform.linalg.GramAccumulator;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.jspecify.annotations.Nullable;

/**
 * A Gram accumulator outside the heap, so that no call copies it. The column-major matrix holds
 * {@code G} in its lower triangle; a factorisation runs in the upper one, with the diagonal of
 * {@code G} kept aside.
 */
final class OpenBlasGram implements GramAccumulator {
  private static final int COLUMN_MAJOR = openblas.CblasColMajor;
  private static final int LOWER = openblas.CblasLower;
  private static final int UPPER = openblas.CblasUpper;

  /** Below this size the second thread costs a factorisation more than it gives. */
  private static final int THREADED_SIZE = 1500;

  private final int size;
  private final DoublePointer matrix;
  private final DoublePointer vector;
  private final DoublePointer work;
  private final double[] factorDiagonal;
  private @Nullable DoublePointer rows;
  private @Nullable DoublePointer residual;

  OpenBlasGram(int size) {
    this.size = size;
    this.factorDiagonal = new double[size];
    this.matrix = new DoublePointer((long) size * size);
    this.vector = new DoublePointer(size);
    this.work = new DoublePointer(size);
    clear();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    Pointer.memset(matrix, 0, 8L * size * size);
    Pointer.memset(vector, 0, 8L * size);
  }

  @Override
  public void add(double[] block, int ld, int count, double[] values, double weight) {
    rows = room(rows, (long) size * ld).put(block, 0, size * ld);
    residual = room(residual, count).put(values, 0, count);
    openblas.cblas_dsyrk(
        COLUMN_MAJOR, LOWER, openblas.CblasTrans, size, count, weight, rows, ld, 1, matrix, size);
    openblas.cblas_dgemv(
        COLUMN_MAJOR,
        openblas.CblasTrans,
        count,
        size,
        weight,
        rows,
        ld,
        residual,
        1,
        1,
        vector,
        1);
  }

  private static DoublePointer room(@Nullable DoublePointer old, long length) {
    if (old != null && old.capacity() >= length) {
      return old;
    }
    if (old != null) {
      old.close();
    }
    return new DoublePointer(length);
  }

  @Override
  public void add(GramAccumulator other) {
    OpenBlasGram part = (OpenBlasGram) other;
    DoublePointer to = view(matrix);
    DoublePointer from = view(part.matrix);
    for (int column = 0; column < size; column++) {
      long start = at(column, column);
      openblas.cblas_daxpy(size - column, 1, from.position(start), 1, to.position(start), 1);
    }
    openblas.cblas_daxpy(size, 1, part.vector, 1, vector, 1);
  }

  @Override
  public void vector(double[] target) {
    vector.get(target, 0, size);
  }

  @Override
  public void diagonal(double[] target) {
    for (int k = 0; k < size; k++) {
      target[k] = matrix.get(at(k, k));
    }
  }

  @Override
  public double entry(int row, int column) {
    return matrix.get(at(Math.max(row, column), Math.min(row, column)));
  }

  /** A pointer with a position of its own; it must not be closed, which would free the memory. */
  private static DoublePointer view(DoublePointer memory) {
    return new DoublePointer(memory);
  }

  private long at(int row, int column) {
    return (long) column * size + row;
  }

  @Override
  public boolean solve(double[] damping, double[] b, double[] x, int threads) {
    double[] diagonal = new double[size];
    diagonal(diagonal);
    try {
      copyLowerToUpper();
      for (int k = 0; k < size; k++) {
        matrix.put(at(k, k), diagonal[k] + damping[k]);
      }
      boolean definite = factor(threads);
      diagonal(factorDiagonal);
      return definite && substitute(b, x);
    } finally {
      putDiagonal(diagonal);
    }
  }

  @Override
  public boolean solveAgain(double[] b, double[] x) {
    double[] diagonal = new double[size];
    diagonal(diagonal);
    putDiagonal(factorDiagonal);
    try {
      return substitute(b, x);
    } finally {
      putDiagonal(diagonal);
    }
  }

  /** The factor is in the upper triangle; on the diagonal it and the matrix take turns. */
  private void putDiagonal(double[] diagonal) {
    for (int k = 0; k < size; k++) {
      matrix.put(at(k, k), diagonal[k]);
    }
  }

  /** Columns of the lower triangle become rows of the upper one. */
  private void copyLowerToUpper() {
    DoublePointer from = view(matrix);
    DoublePointer to = view(matrix);
    for (int k = 0; k < size - 1; k++) {
      openblas.cblas_dcopy(
          size - 1 - k, from.position(at(k + 1, k)), 1, to.position(at(k, k + 1)), size);
    }
  }

  /** {@code G + damping = U'U} in the upper triangle. */
  private boolean factor(int threads) {
    boolean threaded = threads > 1 && size >= THREADED_SIZE;
    if (threaded) {
      openblas.blas_set_num_threads(threads);
    }
    try {
      return openblas.LAPACKE_dpotrf_work(COLUMN_MAJOR, (byte) 'U', size, matrix, size) == 0;
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
    double[] solution = new double[size];
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
        COLUMN_MAJOR, UPPER, transposition, openblas.CblasNonUnit, size, matrix, size, work, 1);
  }

  @Override
  public void close() {
    matrix.close();
    vector.close();
    work.close();
    if (rows != null) {
      rows.close();
    }
    if (residual != null) {
      residual.close();
    }
  }
}
