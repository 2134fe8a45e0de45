package dev.strongform.optim.curvature.quasinewton;

import java.util.Arrays;

/** A dense symmetric matrix, held as its lower triangle. */
final class SymmetricMatrix {
  private final double[][] rows;

  /** The identity. */
  SymmetricMatrix(int size) {
    rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = new double[i + 1];
      rows[i][i] = 1;
    }
  }

  /** The bytes that one holds. */
  static double bytes(int size) {
    return 4.0 * size * (size + 1.0);
  }

  void becomeIdentity() {
    for (int i = 0; i < rows.length; i++) {
      Arrays.fill(rows[i], 0);
      rows[i][i] = 1;
    }
  }

  /** Overwrites {@code product}, which is another vector, with this matrix times {@code v}. */
  void times(double[] v, double[] product) {
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      double vi = v[i];
      double sum = row[i] * vi;
      for (int j = 0; j < i; j++) {
        sum += row[j] * v[j];
        product[j] += row[j] * vi;
      }
      product[i] = sum;
    }
  }

  /** Multiplies this matrix by a number. */
  void scale(double factor) {
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= factor;
      }
    }
  }

  /** Adds {@code factor v v'}. */
  void add(double factor, double[] v) {
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      double scaled = factor * v[i];
      for (int j = 0; j <= i; j++) {
        row[j] += scaled * v[j];
      }
    }
  }
}
