package dev.strongform.windows;

import java.util.Arrays;

/**
 * The upper rows of an orthogonal factorisation: a triangle over the leading columns, and to its
 * right what the same transformations made of the others. Rows are taken in by Householder's
 * reflections (Golub and Van Loan, algorithm 5.1.1), which leave of them what lies to the right.
 */
final class Trapezoid {
  /** Rows that one pass adds, so that sums are read and written less often. */
  private static final int TOGETHER = 4;

  private final int leading;

  /** {@code [row][column]}. */
  private final double[][] rows;

  private final double[] sums;

  /**
   * Zeros.
   *
   * @param leading columns of the triangle
   * @param columns all columns
   */
  Trapezoid(int leading, int columns) {
    this.leading = leading;
    this.rows = new double[leading][columns];
    this.sums = new double[columns];
  }

  double[][] rows() {
    return rows;
  }

  void clear() {
    for (double[] row : rows) {
      Arrays.fill(row, 0);
    }
  }

  /**
   * Takes rows in. What is left of them is in their columns beyond the triangle; those before are
   * destroyed.
   *
   * @param taken {@code [row][column]}
   * @param count number of rows
   * @param to index after the last column that is not zero throughout
   */
  void take(double[][] taken, int count, int to) {
    for (int k = 0; k < leading; k++) {
      double scale = reflection(taken, count, k);
      if (scale != 0) {
        reflect(taken, count, k, scale, to);
      }
    }
  }

  /** Makes column {@code k} of the rows the reflection's vector, and gives its scale. */
  private double reflection(double[][] taken, int count, int k) {
    double rest = 0;
    for (int i = 0; i < count; i++) {
      rest += taken[i][k] * taken[i][k];
    }
    if (rest == 0) {
      return 0;
    }
    double head = rows[k][k];
    double norm = Math.sqrt(head * head + rest);
    double mirrored = head > 0 ? -norm : norm;
    for (int i = 0; i < count; i++) {
      taken[i][k] /= head - mirrored;
    }
    rows[k][k] = mirrored;
    return (mirrored - head) / mirrored;
  }

  private void reflect(double[][] taken, int count, int k, double scale, int to) {
    double[] own = rows[k];
    System.arraycopy(own, k + 1, sums, k + 1, to - k - 1);
    int i = 0;
    for (; i + TOGETHER <= count; i += TOGETHER) {
      gather(taken, i, k, to);
    }
    for (; i < count; i++) {
      add(taken[i], taken[i][k], sums, k + 1, to);
    }
    for (int j = k + 1; j < to; j++) {
      sums[j] *= scale;
      own[j] -= sums[j];
    }
    for (i = 0; i < count; i++) {
      add(sums, -taken[i][k], taken[i], k + 1, to);
    }
  }

  private void gather(double[][] taken, int i, int k, int to) {
    double[] r0 = taken[i];
    double[] r1 = taken[i + 1];
    double[] r2 = taken[i + 2];
    double[] r3 = taken[i + 3];
    double v0 = r0[k];
    double v1 = r1[k];
    double v2 = r2[k];
    double v3 = r3[k];
    for (int j = k + 1; j < to; j++) {
      sums[j] += v0 * r0[j] + v1 * r1[j] + v2 * r2[j] + v3 * r3[j];
    }
  }

  private static void add(double[] source, double factor, double[] target, int from, int to) {
    for (int j = from; j < to; j++) {
      target[j] += factor * source[j];
    }
  }
}
