package dev.strongform.objective;

import dev.strongform.kernel.Tile;
import dev.strongform.linalg.RowAccumulator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The fixed order in which the terms' points are swept: tiles of {@link Tile#LANES} points or what
 * suits the term, and blocks of a few tiles of one term whose rows enter the Gauss-Newton matrix
 * together.
 */
final class Tiling {
  /**
   * A tile of points.
   *
   * @param term index of the term
   * @param from index of the first point within the term
   * @param row index of the first point among all rows
   */
  record Piece(int term, int from, int row) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final List<List<Piece>> blocks = new ArrayList<>();
  private final int rows;

  /**
   * Cuts the terms' points.
   *
   * @param lanes the largest number of points of a tile, by the index of the term
   */
  Tiling(List<WeightedTerm> terms, IntUnaryOperator lanes) {
    int row = 0;
    for (int term = 0; term < terms.size(); term++) {
      int size = terms.get(term).points().size();
      addTerm(term, size, row, lanes.applyAsInt(term));
      row += size;
    }
    this.rows = row;
  }

  private void addTerm(int term, int size, int row, int lanes) {
    int tilesPerBlock = RowAccumulator.BLOCK_ROWS / lanes;
    int first = pieces.size();
    for (int from = 0; from < size; from += lanes) {
      pieces.add(new Piece(term, from, row + from));
    }
    for (int start = first; start < pieces.size(); start += tilesPerBlock) {
      int end = Math.min(start + tilesPerBlock, pieces.size());
      blocks.add(List.copyOf(pieces.subList(start, end)));
    }
  }

  List<Piece> pieces() {
    return pieces;
  }

  List<List<Piece>> blocks() {
    return blocks;
  }

  int rows() {
    return rows;
  }
}
