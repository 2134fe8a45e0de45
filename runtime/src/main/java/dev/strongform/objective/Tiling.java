package dev.strongform.objective;

import dev.strongform.kernel.Tile;
import dev.strongform.linalg.RowAccumulator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The fixed order in which the terms' points are swept: tiles of {@link Tile#LANES} points or what
 * suits the terms, and blocks of a few tiles of one group of terms whose rows enter the
 * Gauss-Newton matrix together. Rows are counted term by term, whatever the groups are.
 */
final class Tiling {
  /**
   * A tile of points.
   *
   * @param group index of the group of terms
   * @param from index of the first point within each of its terms
   */
  record Piece(int group, int from) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final List<List<Piece>> blocks = new ArrayList<>();
  private final int[] firstRows;

  /**
   * Cuts the terms' points.
   *
   * @param lanes the largest number of points of a tile, by the index of the term
   */
  Tiling(List<WeightedTerm> terms, List<TermGroup> groups, IntUnaryOperator lanes) {
    this.firstRows = new int[terms.size() + 1];
    for (int term = 0; term < terms.size(); term++) {
      firstRows[term + 1] = firstRows[term] + terms.get(term).points().size();
    }
    for (int group = 0; group < groups.size(); group++) {
      int[] members = groups.get(group).terms();
      int size = terms.get(members[0]).points().size();
      addGroup(group, members.length, size, lanes.applyAsInt(members[0]));
    }
  }

  private void addGroup(int group, int terms, int size, int lanes) {
    int tilesPerBlock = Math.max(1, RowAccumulator.BLOCK_ROWS / (terms * lanes));
    int first = pieces.size();
    for (int from = 0; from < size; from += lanes) {
      pieces.add(new Piece(group, from));
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

  /** The index among all rows of a piece's first point in one of its terms. */
  int row(Piece piece, int term) {
    return firstRows[term] + piece.from();
  }

  int rows() {
    return firstRows[firstRows.length - 1];
  }
}
