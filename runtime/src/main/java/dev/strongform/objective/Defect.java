package dev.strongform.objective;

import dev.strongform.kernel.Tile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the first point where a term is not finite.
 *
 * @param axes names of the axes
 */
record Defect(List<String> axes, Sweep sweep) {
  /** Which term, and where; nothing if all are finite. */
  Optional<String> find(double[] theta) {
    for (Tiling.Piece piece : sweep.tiling().pieces()) {
      Tile[] tiles = sweep.residual(theta, 0, piece);
      for (int term : sweep.terms(piece)) {
        for (int lane = 0; lane < tiles[term].size(); lane++) {
          if (!Double.isFinite(tiles[term].residual[lane])) {
            return Optional.of(describe(term, piece.from() + lane, tiles[term].residual[lane]));
          }
        }
      }
    }
    return Optional.empty();
  }

  private String describe(int term, int index, double value) {
    double[] point = sweep.terms().get(term).points().point(index);
    String where =
        IntStream.range(0, point.length)
            .mapToObj(axis -> String.format(Locale.ROOT, "%s = %.6g", axes.get(axis), point[axis]))
            .collect(Collectors.joining(", "));
    String thing = sweep.terms().get(term).isEnergy() ? "integrand" : "residual";
    String what = Double.isNaN(value) ? "NaN" : "infinite";
    String name = sweep.kernel(term).info().name();
    return thing + " became " + what + " in term " + name + " at " + where;
  }
}
