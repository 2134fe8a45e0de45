package dev.strongform.linalg;

/**
 * The lower triangle of a symmetric matrix that is a sum of rank-k updates: {@code A = sum_b w_b
 * B_b' B_b} over blocks {@code b} of rows. The last column of every block is given on its own: with
 * the residual there, the last row of {@code A} is the right-hand side of normal equations.
 */
public interface LowerTriangle {
  /** Sets everything to zero. */
  void clear();

  /** The entry of that row and that column, which is not beyond the row. */
  double get(int row, int column);

  /** Adds another triangle of the same kind and size. */
  void add(LowerTriangle other);

  /**
   * Adds {@code weight B'B}.
   *
   * @param rows all columns but the last: {@code B[i][k]} at {@code rows[k * ld + i]}
   * @param ld stride between columns, at least {@code count}
   * @param count number of rows of {@code B}
   * @param last the last column, at least {@code count} long
   */
  void add(double[] rows, int ld, int count, double[] last, double weight);
}
