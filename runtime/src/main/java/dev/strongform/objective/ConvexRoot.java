package dev.strongform.objective;

/**
 * Writes the convex part of a small symmetric matrix as a sum of squares: {@code sum_j l_j l_j'} is
 * the nearest positive semidefinite matrix, which leaves negative eigenvalues out (Higham 1988).
 * Eigenvectors come from cyclic rotations (Jacobi 1846; Golub and Van Loan 2013, section 8.5),
 * which are exact on diagonal matrices.
 */
final class ConvexRoot {
  private static final int MOST_SWEEPS = 30;

  /** Eigenvalues below it, relative to the largest entry, are the rounding of zeros. */
  private static final double NEGLIGIBLE = 1e-14;

  private final int size;
  private final double[][] matrix;
  private final double[][] vectors;
  private final double[][] rows;
  private double largest;

  /** A root of matrices of so many rows. */
  ConvexRoot(int size) {
    this.size = size;
    this.matrix = new double[size][size];
    this.vectors = new double[size][size];
    this.rows = new double[size][size];
  }

  /**
   * Finds the root of one matrix.
   *
   * @param packed its lower triangle, row by row, at {@code from, from + stride, ...}
   * @return the number of vectors {@code l_j}; those that are left out come to none
   */
  int of(double[] packed, int from, int stride) {
    read(packed, from, stride);
    for (int sweep = 0; sweep < MOST_SWEEPS && !diagonal(); sweep++) {
      for (int p = 1; p < size; p++) {
        for (int q = 0; q < p; q++) {
          rotate(p, q);
        }
      }
    }
    return roots();
  }

  /** An entry of {@code l_j}. */
  double entry(int j, int slot) {
    return rows[j][slot];
  }

  private void read(double[] packed, int from, int stride) {
    largest = 0;
    for (int p = 0, at = from; p < size; p++) {
      for (int q = 0; q <= p; q++, at += stride) {
        matrix[p][q] = packed[at];
        matrix[q][p] = packed[at];
        vectors[p][q] = 0;
        vectors[q][p] = 0;
        largest = Math.max(largest, Math.abs(packed[at]));
      }
      vectors[p][p] = 1;
    }
  }

  /** Whether what is beside the diagonal is below its rounding; so are matrices of NaN. */
  private boolean diagonal() {
    double beside = 0;
    for (int p = 1; p < size; p++) {
      for (int q = 0; q < p; q++) {
        beside = Math.max(beside, Math.abs(matrix[p][q]));
      }
    }
    return !(beside > Math.ulp(largest));
  }

  /** Turns rows and columns {@code p} and {@code q} so that their common entry vanishes. */
  private void rotate(int p, int q) {
    if (matrix[p][q] == 0) {
      return;
    }
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(1, theta));
    double cosine = 1 / Math.hypot(1, tangent);
    double sine = tangent * cosine;
    for (int k = 0; k < size; k++) {
      turn(matrix[k], p, q, cosine, sine);
      turn(vectors[k], p, q, cosine, sine);
    }
    for (int k = 0; k < size; k++) {
      double upper = matrix[p][k];
      double lower = matrix[q][k];
      matrix[p][k] = cosine * upper - sine * lower;
      matrix[q][k] = sine * upper + cosine * lower;
    }
    matrix[p][q] = 0;
    matrix[q][p] = 0;
  }

  private static void turn(double[] row, int p, int q, double cosine, double sine) {
    double first = row[p];
    double second = row[q];
    row[p] = cosine * first - sine * second;
    row[q] = sine * first + cosine * second;
  }

  private int roots() {
    int count = 0;
    for (int j = 0; j < size; j++) {
      if (matrix[j][j] > NEGLIGIBLE * largest) {
        double root = Math.sqrt(matrix[j][j]);
        for (int k = 0; k < size; k++) {
          rows[count][k] = root * vectors[k][j];
        }
        count++;
      }
    }
    return count;
  }
}
