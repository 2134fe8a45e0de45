package dev.strongform.linalg;

/**
 * Takes the rows of a tall Jacobian, each with its residual, block by block, and keeps a summary of
 * them. A block is placed tile by tile, so that each tile is copied while it is in cache, and then
 * enters the summary by one update. One thread at a time may use it.
 */
public interface RowAccumulator extends AutoCloseable {
  /**
   * Rows of a block at most. Measured: blocks of so many rows are summed as fast as all at once.
   */
  int BLOCK_ROWS = 256;

  /** The number of parameters. */
  int size();

  /** Forgets all rows. */
  void clear();

  /**
   * Places rows {@code from} to {@code to - 1} of a tile in the block, which are not modified.
   *
   * @param rows the tile: {@code J[i][k]} at {@code rows[k * ld + i]}
   * @param ld stride between parameters, at least {@code to}
   * @param residual {@code r[i]}, at least {@code to} long
   * @param at the row of the block that row {@code from} becomes; {@code at + to - from} is at most
   *     {@link #BLOCK_ROWS}
   */
  void place(double[] rows, int ld, int from, int to, double[] residual, int at);

  /**
   * Takes the block in.
   *
   * @param count its number of rows, all of which were placed
   * @param weight the factor of their squares, not negative
   */
  void update(int count, double weight);

  /**
   * Takes in rows that are all there, which are not modified.
   *
   * @param rows {@code J[i][k]} at {@code rows[k * ld + i]}
   * @param ld stride between parameters, at least {@code count}
   * @param count number of rows
   * @param residual {@code r[i]}, at least {@code count} long
   * @param weight the factor of their squares, not negative
   */
  default void add(double[] rows, int ld, int count, double[] residual, double weight) {
    for (int from = 0; from < count; from += BLOCK_ROWS) {
      int to = Math.min(from + BLOCK_ROWS, count);
      place(rows, ld, from, to, residual, 0);
      update(to - from, weight);
    }
  }

  /** Frees the memory; the accumulator cannot be used any more. */
  @Override
  void close();
}
