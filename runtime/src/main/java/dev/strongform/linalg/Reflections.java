package dev.strongform.linalg;

import java.util.Arrays;

/**
 * An upper triangle that takes rows in by Householder's reflections. Rows come as columns of up to
 * {@link RowAccumulator#BLOCK_ROWS} entries; those stay in cache while a few reflections at a time
 * pass over them.
 */
final class Reflections {
  /** Reflections that are found before they pass over the columns to their right. */
  private static final int PANEL = 16;

  private final int order;

  /** {@code [row][column]}. */
  private final double[][] triangle;

  private final double[] scales = new double[PANEL];

  Reflections(int order) {
    this.order = order;
    this.triangle = new double[order][order];
  }

  double[][] triangle() {
    return triangle;
  }

  void clear() {
    for (double[] row : triangle) {
      Arrays.fill(row, 0);
    }
  }

  void copy(Reflections other) {
    for (int row = 0; row < order; row++) {
      System.arraycopy(other.triangle[row], 0, triangle[row], 0, order);
    }
  }

  /**
   * Takes rows in, which are destroyed.
   *
   * @param columns {@code [column][row]}
   * @param count number of rows
   * @param first the first column that is not zero in all of them
   */
  void take(double[][] columns, int count, int first) {
    for (int from = first; from < order; from += PANEL) {
      int to = Math.min(from + PANEL, order);
      for (int k = from; k < to; k++) {
        scales[k - from] = reflection(columns[k], count, k);
        for (int j = k + 1; j < to; j++) {
          reflect(columns[k], scales[k - from], triangle[k], columns[j], count, j);
        }
      }
      for (int j = to; j < order; j++) {
        for (int k = from; k < to; k++) {
          reflect(columns[k], scales[k - from], triangle[k], columns[j], count, j);
        }
      }
    }
  }

  /**
   * Finds the reflection {@code 1 - tau (1, v)(1, v)'} that leaves of column {@code k} its entry in
   * the triangle alone. The column becomes {@code v} (Golub and Van Loan, algorithm 5.1.1).
   *
   * @return {@code tau}
   */
  private double reflection(double[] column, int count, int k) {
    double head = triangle[k][k];
    double rest = dot(column, column, count);
    if (rest == 0) {
      return 0;
    }
    double norm = Math.sqrt(head * head + rest);
    double mirrored = head > 0 ? -norm : norm;
    for (int i = 0; i < count; i++) {
      column[i] /= head - mirrored;
    }
    triangle[k][k] = mirrored;
    return (mirrored - head) / mirrored;
  }

  private static void reflect(
      double[] v, double scale, double[] row, double[] column, int count, int j) {
    double factor = scale * (row[j] + dot(v, column, count));
    row[j] -= factor;
    for (int i = 0; i < count; i++) {
      column[i] -= factor * v[i];
    }
  }

  /** Four sums, so that additions need not wait for each other. */
  private static double dot(double[] a, double[] b, int count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i < count - 3; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < count; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
