package dev.strongform.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.qr.QRColPivDecompositionHouseholderColumn_DDRM;

/**
 * Solves a triangular least squares problem of deficient rank by EJML's QR with column pivoting
 * (Golub and Van Loan 2013, section 5.5.6): entries of columns that the rank leaves out are zero.
 */
final class PivotedTriangle {
  private final int size;
  private final double[] scale;
  private final DMatrixRMaj matrix;
  private final DMatrixRMaj right;

  /**
   * Scales the columns to length one.
   *
   * @param triangle {@code [row][column]}; the column after the last is the residual's
   */
  PivotedTriangle(double[][] triangle, int size) {
    this.size = size;
    this.scale = new double[size];
    this.matrix = new DMatrixRMaj(size, size);
    this.right = new DMatrixRMaj(size, 1);
    for (int k = 0; k < size; k++) {
      double square = 0;
      for (int i = 0; i <= k; i++) {
        square += triangle[i][k] * triangle[i][k];
      }
      scale[k] = square > 0 ? Math.sqrt(square) : 1;
      for (int i = 0; i <= k; i++) {
        matrix.set(i, k, triangle[i][k] / scale[k]);
      }
      right.set(k, 0, -triangle[k][size]);
    }
  }

  /** As {@link TriangleAccumulator#leastSquares}. */
  int solve(double tolerance, double[] x) {
    QRColPivDecompositionHouseholderColumn_DDRM qr = decomposition(tolerance);
    if (!finite() || !qr.decompose(matrix)) {
      return 0;
    }
    reflect(qr);
    return take(substitute(qr, qr.getRank()), qr.getRank(), x);
  }

  /** As {@link GaussNewtonSystem#lowest}. */
  int lowest(double tolerance, double[] g, double[] x) {
    QRColPivDecompositionHouseholderColumn_DDRM qr = decomposition(tolerance);
    if (!finite() || !qr.decompose(matrix)) {
      return 0;
    }
    substituteTransposed(qr, qr.getRank(), g);
    return take(substitute(qr, qr.getRank()), qr.getRank(), x);
  }

  /** As {@link TriangularFactor#transposedSolve}. */
  double[][] transposedSolve(double tolerance, double[][] from) {
    QRColPivDecompositionHouseholderColumn_DDRM qr = decomposition(tolerance);
    if (!finite() || !qr.decompose(matrix)) {
      return new double[0][];
    }
    double[][] columns = qr.getQR();
    double[][] rows = new double[qr.getRank()][];
    for (int k = 0; k < rows.length; k++) {
      int pivot = qr.getColPivots()[k];
      rows[k] = from[pivot].clone();
      scale(rows[k], 1 / scale[pivot]);
      for (int j = 0; j < k; j++) {
        subtract(columns[k][j], rows[j], rows[k]);
      }
      scale(rows[k], 1 / columns[k][k]);
    }
    return rows;
  }

  private static void scale(double[] row, double factor) {
    for (int k = 0; k < row.length; k++) {
      row[k] *= factor;
    }
  }

  private static void subtract(double factor, double[] row, double[] from) {
    for (int k = 0; k < row.length; k++) {
      from[k] -= factor * row[k];
    }
  }

  private static QRColPivDecompositionHouseholderColumn_DDRM decomposition(double tolerance) {
    QRColPivDecompositionHouseholderColumn_DDRM qr =
        new QRColPivDecompositionHouseholderColumn_DDRM();
    qr.setSingularThreshold(tolerance);
    return qr;
  }

  private int take(double[] solution, int rank, double[] x) {
    for (double entry : solution) {
      if (!Double.isFinite(entry)) {
        return 0;
      }
    }
    System.arraycopy(solution, 0, x, 0, size);
    return rank;
  }

  private boolean finite() {
    for (double entry : matrix.data) {
      if (!Double.isFinite(entry)) {
        return false;
      }
    }
    return true;
  }

  /** {@code right = Q' right}, reflector by reflector. */
  private void reflect(QRColPivDecompositionHouseholderColumn_DDRM qr) {
    double[][] columns = qr.getQR();
    for (int k = 0; k < size; k++) {
      double dot = right.get(k, 0);
      for (int i = k + 1; i < size; i++) {
        dot += columns[k][i] * right.get(i, 0);
      }
      dot *= qr.getGammas()[k];
      right.add(k, 0, -dot);
      for (int i = k + 1; i < size; i++) {
        right.add(i, 0, -dot * columns[k][i]);
      }
    }
  }

  /** The first entries of {@code right} become {@code -R^-T g}, in the order of the pivots. */
  private void substituteTransposed(
      QRColPivDecompositionHouseholderColumn_DDRM qr, int rank, double[] g) {
    double[][] columns = qr.getQR();
    int[] pivots = qr.getColPivots();
    for (int k = 0; k < rank; k++) {
      double sum = -g[pivots[k]] / scale[pivots[k]];
      for (int j = 0; j < k; j++) {
        sum -= columns[k][j] * right.get(j, 0);
      }
      right.set(k, 0, sum / columns[k][k]);
    }
  }

  private double[] substitute(QRColPivDecompositionHouseholderColumn_DDRM qr, int rank) {
    double[][] columns = qr.getQR();
    int[] pivots = qr.getColPivots();
    double[] pivoted = new double[rank];
    double[] solution = new double[size];
    for (int k = rank - 1; k >= 0; k--) {
      double sum = right.get(k, 0);
      for (int j = k + 1; j < rank; j++) {
        sum -= columns[j][k] * pivoted[j];
      }
      pivoted[k] = sum / columns[k][k];
      solution[pivots[k]] = pivoted[k] / scale[pivots[k]];
    }
    return solution;
  }
}
