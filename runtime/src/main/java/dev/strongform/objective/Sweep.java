package dev.strongform.objective;

import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import java.util.List;

/**
 * What every sweep over the points of a loss works with: terms, groups of them, tiles, memory and
 * threads. Arrays of tiles are by the index of the term.
 */
record Sweep(
    List<WeightedTerm> terms,
    List<TermGroup> groups,
    Tiling tiling,
    Workspace workspace,
    Workers workers) {
  static Sweep of(List<WeightedTerm> terms, Workspace workspace, Workers workers) {
    List<TermGroup> groups = TermGroups.of(terms);
    Tiling tiling = new Tiling(terms, groups, workspace::lanes);
    return new Sweep(List.copyOf(terms), groups, tiling, workspace, workers);
  }

  /** The number of tiles. */
  int pieces() {
    return tiling.pieces().size();
  }

  Tiling.Piece piece(int index) {
    return tiling.pieces().get(index);
  }

  TermGroup group(Tiling.Piece piece) {
    return groups.get(piece.group());
  }

  /** The indices of the terms that a piece is of. */
  int[] terms(Tiling.Piece piece) {
    return group(piece).terms();
  }

  TermKernel kernel(int term) {
    return terms.get(term).kernel();
  }

  double scale(int term) {
    return terms.get(term).scale();
  }

  /** The residuals at the points of that piece. */
  Tile[] residual(double[] theta, int worker, Tiling.Piece piece) {
    Tile[] tiles = load(worker, piece);
    group(piece).residual(theta, tiles);
    return tiles;
  }

  /** The residuals at the points of that piece, and the tape. */
  Tile[] linearise(double[] theta, int worker, Tiling.Piece piece) {
    Tile[] tiles = load(worker, piece);
    group(piece).linearise(theta, tiles);
    return tiles;
  }

  /** The worker's tiles, those of that piece with its points. */
  private Tile[] load(int worker, Tiling.Piece piece) {
    for (int term : terms(piece)) {
      terms.get(term).points().load(piece.from(), workspace.tile(worker, term));
    }
    return workspace.tiles(worker);
  }

  /** A piece's share of the value, term by term. */
  double halfSquares(Tiling.Piece piece, Tile[] tiles) {
    double sum = 0;
    for (int term : terms(piece)) {
      sum += halfSquares(tiles[term], scale(term));
    }
    return sum;
  }

  /** Half the sum of the tile's squares, in the order of its points. */
  private static double halfSquares(Tile tile, double scale) {
    double sum = 0;
    for (int i = 0; i < tile.size(); i++) {
      sum += tile.residual[i] * tile.residual[i];
    }
    return 0.5 * scale * sum;
  }

  /** The sum of the first entries, in their order. */
  static double sum(double[] parts, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += parts[i];
    }
    return sum;
  }
}
