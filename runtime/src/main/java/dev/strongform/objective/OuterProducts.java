package dev.strongform.objective;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * The sum of the outer products {@code x x'} of vectors at points, as a lower triangle. Points are
 * turned into arrays of their own, four of which are added to a row at a time: a shape of loop that
 * HotSpot turns into vector instructions, which a product of two rows over the points is not.
 */
final class OuterProducts {
  /** Points that one pass over a row adds. */
  private static final int RANKS = 4;

  private final int entries;
  private final int size;
  private final double[][] rows;
  private double[][] points = {};

  /**
   * Zero.
   *
   * @param entries of a vector that jets give
   * @param more entries behind these, 0 or 1
   */
  OuterProducts(int entries, int more) {
    this.entries = entries;
    this.size = entries + more;
    this.rows = new double[size][];
    Arrays.setAll(rows, i -> new double[i + 1]);
  }

  /**
   * Adds some points.
   *
   * @param jets {@code [entry * channels + channel][lane]}
   * @param one the entry behind those of the jets, where there is one
   */
  void add(double[][] jets, int channels, int channel, int n, double one) {
    int last = (n + RANKS - 1) / RANKS * RANKS;
    turn(jets, channels, channel, n, last, one);
    for (int l = 0; l < last; l += RANKS) {
      double[] b0 = points[l];
      double[] b1 = points[l + 1];
      double[] b2 = points[l + 2];
      double[] b3 = points[l + 3];
      for (int i = 0; i < size; i++) {
        addFour(b0[i], b1[i], b2[i], b3[i], b0, b1, b2, b3, rows[i]);
      }
    }
  }

  /** Gives each point an array, and zeros to those up to the last. */
  private void turn(double[][] jets, int channels, int channel, int n, int last, double one) {
    if (points.length < last) {
      points = new double[last][size];
    }
    for (int i = 0; i < entries; i++) {
      double[] jet = jets[i * channels + channel];
      for (int l = 0; l < n; l++) {
        points[l][i] = jet[l];
      }
    }
    for (int l = 0; l < n && entries < size; l++) {
      points[l][size - 1] = one;
    }
    for (int l = n; l < last; l++) {
      Arrays.fill(points[l], 0);
    }
  }

  private static void addFour(
      double a0,
      double a1,
      double a2,
      double a3,
      double[] b0,
      double[] b1,
      double[] b2,
      double[] b3,
      double[] sum) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
    }
  }

  /** Adds the sum over other points. */
  void add(OuterProducts other) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        rows[i][j] += other.rows[i][j];
      }
    }
  }

  /** So many times the sum. */
  DMatrixRMaj times(double factor) {
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        matrix.set(i, j, factor * rows[i][j]);
        matrix.set(j, i, factor * rows[i][j]);
      }
    }
    return matrix;
  }
}
