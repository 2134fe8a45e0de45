package dev.strongform.openblas;

import dev.strongform.linalg.GaussNewtonSystem;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * The complete orthogonal factorisation {@code R S^-1 P = Q [T 0; 0 0] Z} of a triangle of any rank
 * by LAPACK's {@code dgelsy}, with {@code S} the lengths of the columns, {@code P} the order of the
 * pivots and {@code T} triangular (Golub and Van Loan 2013, section 5.5.2). Of all solutions of a
 * least squares problem it finds the one that is shortest in the scaled columns.
 */
final class CompleteFactor implements AutoCloseable {
  private static final int COLUMN_MAJOR = openblas.CblasColMajor;

  /** How long rounding may make a solution, relative to the parameters. */
  private static final double ROUNDED = 0.01;

  private final int size;
  private final double[] scale;

  /** {@code T} in the first rows, and right of it the reflections that {@code Z} is made of. */
  private final DoublePointer matrix;

  private final DoublePointer right;
  private final DoublePointer reflections;
  private final IntPointer pivots;
  private final double[] solution;

  /** A pointer with a position of its own; never closed, which would free the memory. */
  private final DoublePointer column;

  private int rank;

  CompleteFactor(int size) {
    this.size = size;
    this.scale = new double[size];
    this.matrix = new DoublePointer((long) size * size);
    this.right = new DoublePointer(size);
    this.reflections = new DoublePointer(size);
    this.pivots = new IntPointer(size);
    this.solution = new double[size];
    this.column = new DoublePointer(matrix);
  }

  /**
   * Factorises a triangle and solves {@code min |R x + c|}.
   *
   * @param triangle {@code [R c]}, {@code [column][row]} of {@code size + 1} rows; kept
   * @param tolerance directions below it, relative to the largest, are left out
   * @param x receives the solution; untouched on failure
   * @return the rank; 0 on failure
   */
  int solve(DoublePointer triangle, double tolerance, double[] x) {
    take(triangle);
    try (IntPointer found = new IntPointer(1)) {
      int failure =
          openblas.LAPACKE_dgelsy(
              COLUMN_MAJOR, size, size, 1, matrix, size, right, size, pivots, tolerance, found);
      rank = failure == 0 ? found.get(0) : 0;
    }
    right.get(solution, 0, size);
    if (rank > 0 && !finish(x)) {
      rank = 0;
    }
    findReflections();
    return rank;
  }

  private void take(DoublePointer triangle) {
    DoublePointer source = new DoublePointer(triangle);
    for (int k = 0; k < size; k++) {
      source.position((long) k * (size + 1));
      column.position((long) k * size);
      openblas.cblas_dcopy(size, source, 1, column, 1);
      double length = openblas.cblas_dnrm2(size, column, 1);
      scale[k] = length > 0 ? length : 1;
      openblas.cblas_dscal(size, 1 / scale[k], column, 1);
      pivots.put(k, 0);
    }
    openblas.cblas_dcopy(size, source.position((long) size * (size + 1)), 1, right, 1);
    openblas.cblas_dscal(size, -1, right, 1);
  }

  /**
   * Reflections {@code 1 - tau (1, z)(1, z)'} are orthogonal for one {@code tau} alone, which
   * {@code dgelsy} does not return.
   */
  private void findReflections() {
    for (int k = 0; k < rank; k++) {
      double square = 0;
      if (rank < size) {
        column.position((long) rank * size + k);
        square = openblas.cblas_ddot(size - rank, column, size, column, size);
      }
      reflections.put(k, square > 0 ? 2 / (1 + square) : 0);
    }
  }

  /**
   * As {@link GaussNewtonSystem#lowestAgain}. Rounding enters the scaled gradient as {@code epsilon
   * |r|} and the solution divided by the squares of pivots.
   */
  double lowest(double[] g, double residual, double[] theta, double[] x) {
    if (rank == 0) {
      return Double.NaN;
    }
    int known = determined(Math.ulp(residual) / (ROUNDED * scaledLength(theta)));
    for (int k = 0; k < size; k++) {
      int pivot = pivots.get(k) - 1;
      right.put(k, -g[pivot] / scale[pivot]);
    }
    reflect('N');
    triangular('T', rank);
    double length = openblas.cblas_dnrm2(rank, right, 1);
    triangular('N', known);
    for (int k = known; k < size; k++) {
      right.put(k, 0);
    }
    reflect('T');
    for (int k = 0; k < size; k++) {
      solution[pivots.get(k) - 1] = right.get(k);
    }
    return finish(x) ? length * length / 2 : Double.NaN;
  }

  private double scaledLength(double[] theta) {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += scale[k] * theta[k] * scale[k] * theta[k];
    }
    return Math.sqrt(sum);
  }

  /** The number of directions before pivots, which fall, have too small a square. */
  private int determined(double leastSquare) {
    int count = 0;
    while (count < rank && pivot(count) * pivot(count) > leastSquare) {
      count++;
    }
    return count;
  }

  private double pivot(int k) {
    return matrix.get((long) k * size + k);
  }

  /** {@code Z} or its transpose, times the right-hand side. */
  private void reflect(char transposed) {
    if (rank < size) {
      openblas.LAPACKE_dormrz(
          COLUMN_MAJOR,
          (byte) 'L',
          (byte) transposed,
          size,
          1,
          rank,
          size - rank,
          matrix,
          size,
          reflections,
          right,
          size);
    }
  }

  /** Solves with the first rows and columns of {@code T}, or their transpose. */
  private void triangular(char transposed, int count) {
    openblas.LAPACKE_dtrtrs_work(
        COLUMN_MAJOR,
        (byte) 'U',
        (byte) transposed,
        (byte) 'N',
        count,
        1,
        matrix,
        size,
        right,
        size);
  }

  private boolean finish(double[] x) {
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
    reflections.close();
    pivots.close();
  }
}
