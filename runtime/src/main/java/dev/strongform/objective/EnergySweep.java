package dev.strongform.objective;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.Tile;
import dev.strongform.points.PointSet;
import java.util.List;

/**
 * The sums of energies and of the squared residuals beside them: a term counts {@code c_k sum_i m_i
 * e_k(x_i)} with {@code c_k = w_k / N_k} and the points' weights {@code m_i}, or {@code c_k / 2
 * sum_i r_k(x_i)^2}.
 */
record EnergySweep(Sweep sweep) {
  double value(double[] theta) {
    double[] parts = sweep.workspace().values(sweep.pieces());
    sweep
        .workers()
        .run(
            sweep.pieces(),
            (worker, index) -> {
              Tiling.Piece piece = sweep.piece(index);
              parts[index] = share(piece, sweep.residual(theta, worker, piece));
            });
    return CompensatedSums.of(parts, sweep.pieces());
  }

  double gradient(double[] theta, double[] gradient) {
    double[] parts = sweep.workspace().values(sweep.pieces());
    List<ParameterRange> all = List.of(new ParameterRange(0, gradient.length));
    new GradientSweep(sweep, all)
        .sum(
            gradient,
            (worker, index, part) -> {
              Tiling.Piece piece = sweep.piece(index);
              Tile[] tiles = sweep.linearise(theta, worker, piece);
              parts[index] = share(piece, tiles);
              double[][] w = sweep.workspace().weights(worker);
              for (int term : sweep.terms(piece)) {
                slopes(piece, term, tiles[term], w[term]);
              }
              sweep.group(piece).pullback(theta, tiles, w, all, part);
            });
    return CompensatedSums.of(parts, sweep.pieces());
  }

  /** A piece's share of the value. */
  double share(Tiling.Piece piece, Tile[] tiles) {
    double sum = 0;
    for (int term : sweep.terms(piece)) {
      sum +=
          sweep.isEnergy(term)
              ? integral(piece, term, tiles[term])
              : sweep.halfSquares(term, tiles[term]);
    }
    return sum;
  }

  private double integral(Tiling.Piece piece, int term, Tile tile) {
    double sum = 0;
    for (int i = 0; i < tile.size(); i++) {
      sum += sweep.terms().get(term).points().weight(piece.from() + i) * tile.residual[i];
    }
    return sweep.scale(term) * sum;
  }

  /** The derivatives of the value by what the term's tile holds as residual. */
  void slopes(Tiling.Piece piece, int term, Tile tile, double[] w) {
    PointSet points = sweep.terms().get(term).points();
    boolean energy = sweep.isEnergy(term);
    double scale = sweep.scale(term);
    for (int i = 0; i < tile.size(); i++) {
      w[i] = scale * (energy ? points.weight(piece.from() + i) : tile.residual[i]);
    }
  }
}
