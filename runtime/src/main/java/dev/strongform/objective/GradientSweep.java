package dev.strongform.objective;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.Tile;
import java.util.Arrays;
import java.util.List;

/**
 * Sums gradients and products with {@code J'} over fixed groups of tiles, which are then summed in
 * their order.
 */
final class GradientSweep {
  /** Groups of tiles with a sum of their own: as many threads can share a sweep. */
  private static final int GROUPS = 16;

  private final Sweep sweep;
  private final List<ParameterRange> columns;

  /**
   * A sweep.
   *
   * @param columns the parameters whose entries are summed; those of others mean nothing
   */
  GradientSweep(Sweep sweep, List<ParameterRange> columns) {
    this.sweep = sweep;
    this.columns = columns;
  }

  /** What a tile adds to the sum of its group. */
  @FunctionalInterface
  interface Share {
    void add(int worker, int index, double[] part);
  }

  double gradient(double[] theta, double[] gradient) {
    double[] parts = sweep.workspace().values(sweep.pieces());
    sum(
        gradient,
        (worker, index, part) -> {
          Tiling.Piece piece = sweep.piece(index);
          Tile[] tiles = sweep.linearise(theta, worker, piece);
          parts[index] = sweep.halfSquares(piece, tiles);
          double[][] w = sweep.workspace().weights(worker);
          for (int term : sweep.terms(piece)) {
            scale(tiles[term].residual, 0, sweep.scale(term), tiles[term].size(), w[term]);
          }
          sweep.group(piece).pullback(theta, tiles, w, columns, part);
        });
    return CompensatedSums.of(parts, sweep.pieces());
  }

  void pullback(double[] theta, double[] rows, double[] gradient) {
    sum(
        gradient,
        (worker, index, part) -> {
          Tiling.Piece piece = sweep.piece(index);
          Tile[] tiles = sweep.linearise(theta, worker, piece);
          double[][] w = sweep.workspace().weights(worker);
          for (int term : sweep.terms(piece)) {
            int row = sweep.tiling().row(piece, term);
            scale(rows, row, Math.sqrt(sweep.scale(term)), tiles[term].size(), w[term]);
          }
          sweep.group(piece).pullback(theta, tiles, w, columns, part);
        });
  }

  /** {@code J' (J v)}: forth and back on each tile, with one tape. */
  void gaussNewtonProduct(double[] theta, double[] v, double[] product) {
    sum(
        product,
        (worker, index, part) -> {
          Tiling.Piece piece = sweep.piece(index);
          Tile[] tiles = sweep.linearise(theta, worker, piece);
          double[][] w = sweep.workspace().weights(worker);
          sweep.group(piece).pushforward(theta, tiles, v, w);
          for (int term : sweep.terms(piece)) {
            scale(w[term], 0, sweep.scale(term), tiles[term].size(), w[term]);
          }
          sweep.group(piece).pullback(theta, tiles, w, columns, part);
        });
  }

  /** As {@link Objective#pulledSecondDerivative}: two residuals, forth and back on each tile. */
  void pulledSecondDerivative(double[] theta, double[] v, double distance, double[] target) {
    double[] moved = sweep.workspace().moved();
    for (int k = 0; k < moved.length; k++) {
      moved[k] = theta[k] + distance * v[k];
    }
    sum(
        target,
        (worker, index, part) -> {
          Tiling.Piece piece = sweep.piece(index);
          double[][] ahead = sweep.workspace().ahead(worker);
          Tile[] tiles = sweep.residual(moved, worker, piece);
          for (int term : sweep.terms(piece)) {
            System.arraycopy(tiles[term].residual, 0, ahead[term], 0, tiles[term].size());
          }
          sweep.linearise(theta, worker, piece);
          double[][] w = sweep.workspace().weights(worker);
          sweep.group(piece).pushforward(theta, tiles, v, w);
          for (int term : sweep.terms(piece)) {
            double factor = 2 * sweep.scale(term) / (distance * distance);
            bend(tiles[term], ahead[term], distance, factor, w[term]);
          }
          sweep.group(piece).pullback(theta, tiles, w, columns, part);
        });
  }

  /** Turns {@code J v} into a multiple of {@code r(theta + h v) - r(theta) - h J v}. */
  private static void bend(Tile tile, double[] ahead, double h, double factor, double[] w) {
    for (int i = 0; i < tile.size(); i++) {
      w[i] = factor * (ahead[i] - tile.residual[i] - h * w[i]);
    }
  }

  /** Overwrites the gradient with the sum of all tiles' shares. */
  void sum(double[] gradient, Share share) {
    int pieces = sweep.pieces();
    int groups = Math.min(GROUPS, pieces);
    double[][] parts = sweep.workspace().gradients(groups);
    sweep
        .workers()
        .run(
            groups,
            (worker, group) -> {
              Arrays.fill(parts[group], 0);
              for (int index = group; index < pieces; index += groups) {
                share.add(worker, index, parts[group]);
              }
            });
    Arrays.fill(gradient, 0);
    for (int group = 0; group < groups; group++) {
      addTo(gradient, parts[group]);
    }
  }

  private static void scale(double[] from, int at, double factor, int count, double[] target) {
    for (int i = 0; i < count; i++) {
      target[i] = factor * from[at + i];
    }
  }

  private static void addTo(double[] target, double[] part) {
    for (int k = 0; k < target.length; k++) {
      target[k] += part[k];
    }
  }
}
