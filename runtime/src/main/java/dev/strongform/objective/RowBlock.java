package dev.strongform.objective;

import dev.strongform.kernel.Tile;
import dev.strongform.linalg.RowAccumulator;

/**
 * The block that an accumulator is filled by: rows are placed in it until it is full, or rows of
 * another weight come, since an update has one weight. Summing few rows costs nearly what a full
 * block does.
 */
final class RowBlock {
  private RowAccumulator accumulator;
  private int count;
  private double weight;

  RowBlock(RowAccumulator accumulator) {
    this.accumulator = accumulator;
  }

  /** The same block, empty, for an accumulator that may be another. */
  RowBlock begin(RowAccumulator next) {
    accumulator = next;
    count = 0;
    return this;
  }

  /**
   * Places a tile's rows.
   *
   * @param rows {@code [parameter][lane]}
   * @param weight the factor of their squares
   */
  void place(double[] rows, Tile tile, double weight) {
    if (weight != this.weight || count + tile.size() > RowAccumulator.BLOCK_ROWS) {
      finish();
    }
    this.weight = weight;
    accumulator.place(rows, Tile.LANES, 0, tile.size(), tile.residual, count);
    count += tile.size();
  }

  /** Takes in the rows that were placed. */
  void finish() {
    if (count > 0) {
      accumulator.update(count, weight);
      count = 0;
    }
  }
}
