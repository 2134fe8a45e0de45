package dev.strongform.objective;

import dev.strongform.kernel.LaneAlgebra;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.points.PointSet;
import java.util.List;

/**
 * What every sweep over the points of a loss works with: terms, groups of them, tiles, memory and
 * threads. Arrays of tiles are by the index of the term.
 */
record Sweep(
    List<WeightedTerm> terms,
    List<TermGroup> groups,
    Tiling tiling,
    TermRoles roles,
    Workspace workspace,
    Workers workers) {
  static Sweep of(List<WeightedTerm> terms, Workspace workspace, Workers workers) {
    List<TermGroup> groups = TermGroups.of(terms);
    Tiling tiling = new Tiling(terms, groups, workspace::lanes);
    for (int term = 0; term < terms.size(); term++) {
      workspace.givens().reserve(term, terms.get(term).points().size() / workspace.lanes(term) + 1);
    }
    return new Sweep(List.copyOf(terms), groups, tiling, TermRoles.of(terms), workspace, workers);
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

  /** Whether that term is an integrand to be made least, and not a residual. */
  boolean isEnergy(int term) {
    return roles.energies()[term];
  }

  double scale(int term) {
    return terms.get(term).scale();
  }

  /** The residuals at the points of that piece. */
  Tile[] residual(double[] theta, int worker, Tiling.Piece piece) {
    Tile[] tiles = load(worker, piece);
    group(piece).residual(theta, tiles);
    weigh(piece, tiles, worker);
    return tiles;
  }

  /** The residuals at the points of that piece, and the tape. */
  Tile[] linearise(double[] theta, int worker, Tiling.Piece piece) {
    Tile[] tiles = load(worker, piece);
    group(piece).linearise(theta, tiles);
    weigh(piece, tiles, worker);
    return tiles;
  }

  /** The worker's tiles, those of that piece with its points. */
  private Tile[] load(int worker, Tiling.Piece piece) {
    for (int term : terms(piece)) {
      Tile tile = workspace.tile(worker, term);
      PointSet points = terms.get(term).points();
      points.load(piece.from(), tile);
      workspace.givens().load(term, points, piece.from(), tile);
    }
    return workspace.tiles(worker);
  }

  /**
   * Shifts residuals and multiplies them by the roots of their points' weights, so that their
   * squares sum to the integral where the points are those of a quadrature. Energies are left as
   * they are.
   */
  private void weigh(Tiling.Piece piece, Tile[] tiles, int worker) {
    for (int term : terms(piece)) {
      if (roles.adjusted()[term]) {
        adjust(terms.get(term), piece.from(), tiles[term], workspace.weights(worker)[term]);
      }
    }
  }

  private static void adjust(WeightedTerm term, int from, Tile tile, double[] roots) {
    for (int i = 0; i < tile.size(); i++) {
      tile.residual[i] += term.pointwise().shift(from + i);
      roots[i] = Math.sqrt(term.factor(from + i));
    }
    LaneAlgebra.scale(tile, roots);
  }

  /** A piece's share of the value, term by term. */
  double halfSquares(Tiling.Piece piece, Tile[] tiles) {
    double sum = 0;
    for (int term : terms(piece)) {
      sum += halfSquares(term, tiles[term]);
    }
    return sum;
  }

  /** Half the weighted sum of the squares of a term's tile, in the order of its points. */
  double halfSquares(int term, Tile tile) {
    double sum = 0;
    for (int i = 0; i < tile.size(); i++) {
      sum += tile.residual[i] * tile.residual[i];
    }
    return 0.5 * scale(term) * sum;
  }
}
