package dev.strongform.objective;

import dev.strongform.kernel.Tile;
import java.util.Arrays;

/**
 * Sums gradients and products with {@code J'} over fixed groups of tiles, which are then summed in
 * their order.
 */
final class GradientSweep {
  /** Groups of tiles with a sum of their own: as many threads can share a sweep. */
  private static final int GROUPS = 16;

  private final Sweep sweep;

  GradientSweep(Sweep sweep) {
    this.sweep = sweep;
  }

  /** What a tile adds to the sum of its group. */
  @FunctionalInterface
  private interface Share {
    void add(int worker, int index, double[] part);
  }

  double gradient(double[] theta, double[] gradient) {
    double[] parts = sweep.workspace().values(sweep.pieces());
    sum(
        gradient,
        (worker, index, part) -> {
          Tiling.Piece piece = sweep.piece(index);
          Tile tile = sweep.linearise(theta, worker, piece);
          double scale = sweep.scale(piece);
          parts[index] = Sweep.halfSquares(tile, scale);
          double[] w = sweep.workspace().weights(worker);
          scale(tile.residual, 0, scale, tile.size(), w);
          sweep.kernel(piece).pullback(theta, tile, w, part);
        });
    return Sweep.sum(parts, sweep.pieces());
  }

  void pullback(double[] theta, double[] rows, double[] gradient) {
    sum(
        gradient,
        (worker, index, part) -> {
          Tiling.Piece piece = sweep.piece(index);
          Tile tile = sweep.linearise(theta, worker, piece);
          double[] w = sweep.workspace().weights(worker);
          scale(rows, piece.row(), Math.sqrt(sweep.scale(piece)), tile.size(), w);
          sweep.kernel(piece).pullback(theta, tile, w, part);
        });
  }

  /** {@code J' (J v)}: forth and back on each tile, with one tape. */
  void gaussNewtonProduct(double[] theta, double[] v, double[] product) {
    sum(
        product,
        (worker, index, part) -> {
          Tiling.Piece piece = sweep.piece(index);
          Tile tile = sweep.linearise(theta, worker, piece);
          double[] w = sweep.workspace().weights(worker);
          sweep.kernel(piece).pushforward(theta, tile, v, w);
          scale(w, 0, sweep.scale(piece), tile.size(), w);
          sweep.kernel(piece).pullback(theta, tile, w, part);
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
          double[] ahead = sweep.workspace().ahead(worker);
          Tile tile = sweep.residual(moved, worker, piece);
          System.arraycopy(tile.residual, 0, ahead, 0, tile.size());
          sweep.kernel(piece).linearise(theta, tile);
          double[] w = sweep.workspace().weights(worker);
          sweep.kernel(piece).pushforward(theta, tile, v, w);
          double factor = 2 * sweep.scale(piece) / (distance * distance);
          for (int i = 0; i < tile.size(); i++) {
            w[i] = factor * (ahead[i] - tile.residual[i] - distance * w[i]);
          }
          sweep.kernel(piece).pullback(theta, tile, w, part);
        });
  }

  private void sum(double[] gradient, Share share) {
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
