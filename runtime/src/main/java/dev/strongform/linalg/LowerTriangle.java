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
   * Places rows {@code from} to {@code to - 1} of all columns in the block; as {@link
   * RowAccumulator#place}.
   *
   * @param rows all columns but the last
   * @param last the last column
   */
  void place(double[] rows, int ld, int from, int to, double[] last, int at);

  /** Adds {@code weight B'B} for the first {@code count} rows of the block. */
  void update(int count, double weight);
}
