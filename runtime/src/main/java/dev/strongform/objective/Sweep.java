package dev.strongform.objective;

import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import java.util.List;

/** What every sweep over the points of a loss works with: terms, tiles, memory and threads. */
record Sweep(List<WeightedTerm> terms, Tiling tiling, Workspace workspace, Workers workers) {
  Sweep(List<WeightedTerm> terms, Workspace workspace, Workers workers) {
    this(List.copyOf(terms), new Tiling(terms, workspace::lanes), workspace, workers);
  }

  /** The number of tiles. */
  int pieces() {
    return tiling.pieces().size();
  }

  Tiling.Piece piece(int index) {
    return tiling.pieces().get(index);
  }

  WeightedTerm term(Tiling.Piece piece) {
    return terms.get(piece.term());
  }

  TermKernel kernel(Tiling.Piece piece) {
    return term(piece).kernel();
  }

  double scale(Tiling.Piece piece) {
    return term(piece).scale();
  }

  /** The worker's tile with the points of that piece. */
  Tile load(int worker, Tiling.Piece piece) {
    Tile tile = workspace.tile(worker, piece.term());
    term(piece).points().load(piece.from(), tile);
    return tile;
  }

  /** The residual at the points of that piece. */
  Tile residual(double[] theta, int worker, Tiling.Piece piece) {
    Tile tile = load(worker, piece);
    kernel(piece).residual(theta, tile);
    return tile;
  }

  /** The residual at the points of that piece, and the tape. */
  Tile linearise(double[] theta, int worker, Tiling.Piece piece) {
    Tile tile = load(worker, piece);
    kernel(piece).linearise(theta, tile);
    return tile;
  }

  /** Half the sum of the tile's squares, in the order of its points. */
  static double halfSquares(Tile tile, double scale) {
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
