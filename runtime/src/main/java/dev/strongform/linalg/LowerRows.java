package dev.strongform.linalg;

import java.util.Arrays;

/**
 * The lower triangle of a symmetric matrix in plain Java. Each row is cut into arrays of {@link
 * #CHUNK} columns, and the inner loop runs over whole arrays from index zero: the one shape of loop
 * that HotSpot turns into vector instructions (measured on Java 17: 12 GFLOP/s on one core, EJML's
 * inner product 3).
 */
final class LowerRows implements LowerTriangle {
  private static final int CHUNK = 256;

  /** Ranks that one pass over a row adds; HotSpot gives up on vectors at 8. */
  private static final int RANKS = 4;

  /** Rows whose chunks stay in cache while all ranks are added. */
  private static final int ROWS = 64;

  private final int size;
  private final double[][][] rows;
  private final double[][][] block;

  LowerRows(int size) {
    this.size = size;
    this.rows = new double[size][][];
    this.block = new double[RowAccumulator.BLOCK_ROWS][(size + CHUNK - 1) / CHUNK][CHUNK];
    for (int i = 0; i < size; i++) {
      rows[i] = new double[i / CHUNK + 1][CHUNK];
    }
  }

  /** The bytes that a matrix of that size takes, its block included. */
  static long bytes(int size) {
    return 4L * size * (size + CHUNK) + 8L * RowAccumulator.BLOCK_ROWS * (size + CHUNK);
  }

  @Override
  public void clear() {
    for (double[][] row : rows) {
      clear(row);
    }
  }

  private static void clear(double[][] row) {
    for (double[] chunk : row) {
      Arrays.fill(chunk, 0);
    }
  }

  @Override
  public double get(int row, int column) {
    return rows[row][column / CHUNK][column % CHUNK];
  }

  @Override
  public void add(LowerTriangle other) {
    double[][][] part = ((LowerRows) other).rows;
    for (int i = 0; i < size; i++) {
      for (int c = 0; c < rows[i].length; c++) {
        addTo(rows[i][c], part[i][c]);
      }
    }
  }

  private static void addTo(double[] target, double[] part) {
    for (int j = 0; j < CHUNK; j++) {
      target[j] += part[j];
    }
  }

  @Override
  public void place(double[] columns, int ld, int from, int to, double[] last, int at) {
    for (int k = 0; k < size - 1; k++) {
      place(columns, k * ld + from, to - from, k, at);
    }
    place(last, from, to - from, size - 1, at);
  }

  /** The block is {@code [row][chunk][column]}. */
  private void place(double[] column, int from, int count, int k, int at) {
    int chunk = k / CHUNK;
    int within = k % CHUNK;
    for (int i = 0; i < count; i++) {
      block[at + i][chunk][within] = column[from + i];
    }
  }

  @Override
  public void update(int count, double weight) {
    int ranks = (count + RANKS - 1) / RANKS * RANKS;
    for (int i = count; i < ranks; i++) {
      clear(block[i]);
    }
    for (int from = 0; from < size; from += ROWS) {
      int to = Math.min(from + ROWS, size);
      for (int chunk = 0; chunk <= (to - 1) / CHUNK; chunk++) {
        addRanks(from, to, chunk, ranks, weight);
      }
    }
  }

  private void addRanks(int from, int to, int chunk, int ranks, double weight) {
    for (int i = 0; i < ranks; i += RANKS) {
      for (int row = Math.max(from, chunk * CHUNK); row < to; row++) {
        int own = row / CHUNK;
        int column = row % CHUNK;
        addFour(
            weight * block[i][own][column],
            weight * block[i + 1][own][column],
            weight * block[i + 2][own][column],
            weight * block[i + 3][own][column],
            block[i][chunk],
            block[i + 1][chunk],
            block[i + 2][chunk],
            block[i + 3][chunk],
            rows[row][chunk]);
      }
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
    for (int j = 0; j < CHUNK; j++) {
      sum[j] += a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
    }
  }
}
