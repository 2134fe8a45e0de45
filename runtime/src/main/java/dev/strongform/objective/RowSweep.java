package dev.strongform.objective;

import dev.strongform.kernel.LaneAlgebra;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.RowAccumulator;
import java.util.List;

/**
 * Hands the rows of the Jacobian on, tile by tile: to accumulators, whose blocks and their order
 * are fixed, so that it is never whole; or to the dual form, which holds it.
 */
final class RowSweep {
  private final Sweep sweep;
  private final Columns columns;

  /** Writes the rows of a linearised tile from the first row of an array on. */
  private interface Columns {
    void write(TermKernel kernel, double[] theta, Tile tile, double[] rows);
  }

  /** The rows for all parameters. */
  RowSweep(Sweep sweep) {
    this(sweep, (kernel, theta, tile, rows) -> kernel.rows(theta, tile, rows, Tile.LANES, 0));
  }

  private RowSweep(Sweep sweep, Columns columns) {
    this.sweep = sweep;
    this.columns = columns;
  }

  /** The same rows for some parameters alone, range after range. */
  RowSweep of(List<ParameterRange> ranges) {
    return new RowSweep(
        sweep,
        (kernel, theta, tile, rows) -> {
          int row = 0;
          for (ParameterRange range : ranges) {
            kernel.rows(theta, tile, range, rows, Tile.LANES, row);
            row += range.size() * Tile.LANES;
          }
        });
  }

  /** The mean square length of each term's rows. */
  double[] squares(double[] theta, List<ParameterRange> ranges) {
    int size = Tile.LANES * ranges.stream().mapToInt(ParameterRange::size).sum();
    int terms = sweep.terms().size();
    double[][] parts = new double[sweep.pieces()][terms];
    sweep
        .workers()
        .run(
            parts.length,
            (worker, index) -> {
              Tiling.Piece piece = sweep.piece(index);
              Tile[] tiles = sweep.linearise(theta, worker, piece);
              double[] rows = sweep.workspace().rows(worker);
              for (int term : sweep.terms(piece)) {
                columns.write(sweep.kernel(term), theta, tiles[term], rows);
                parts[index][term] = squares(rows, size, tiles[term].size());
              }
            });
    double[] means = new double[terms];
    for (double[] part : parts) {
      for (int term = 0; term < terms; term++) {
        means[term] += part[term] / sweep.terms().get(term).points().size();
      }
    }
    return means;
  }

  private static double squares(double[] rows, int size, int lanes) {
    double sum = 0;
    for (int column = 0; column < size; column += Tile.LANES) {
      for (int i = column; i < column + lanes; i++) {
        sum += rows[i] * rows[i];
      }
    }
    return sum;
  }

  /**
   * Fills the accumulators, each by one thread at a time.
   *
   * @return the value
   */
  double fill(double[] theta, List<? extends RowAccumulator> accumulators) {
    int blocks = sweep.tiling().blocks().size();
    double[] parts = sweep.workspace().values(blocks);
    sweep
        .workers()
        .run(
            accumulators.size(),
            (worker, group) -> {
              RowAccumulator rows = accumulators.get(group);
              rows.clear();
              for (int block = group; block < blocks; block += accumulators.size()) {
                parts[block] = addBlock(theta, worker, sweep.tiling().blocks().get(block), rows);
              }
            });
    return Sweep.sum(parts, blocks);
  }

  /**
   * Places all rows.
   *
   * @return the value
   */
  double fill(double[] theta, DualEquations equations) {
    int pieces = sweep.pieces();
    double[] parts = sweep.workspace().values(pieces);
    sweep
        .workers()
        .run(
            pieces,
            (worker, index) -> {
              Tiling.Piece piece = sweep.piece(index);
              Tile[] tiles = sweep.linearise(theta, worker, piece);
              parts[index] = sweep.halfSquares(piece, tiles);
              double[] rows = sweep.workspace().rows(worker);
              for (int term : sweep.terms(piece)) {
                Tile tile = tiles[term];
                columns.write(sweep.kernel(term), theta, tile, rows);
                double factor = Math.sqrt(sweep.scale(term));
                int at = sweep.tiling().row(piece, term);
                equations.place(rows, Tile.LANES, tile.size(), tile.residual, factor, at);
              }
            });
    return Sweep.sum(parts, pieces);
  }

  /** Adds the rows of one block, which are of one group, and gives its share of the value. */
  private double addBlock(
      double[] theta, int worker, List<Tiling.Piece> block, RowAccumulator accumulator) {
    int[] terms = sweep.terms(block.get(0));
    double weight = terms.length == 1 ? sweep.scale(terms[0]) : 1;
    int count = 0;
    double value = 0;
    for (int i = 0; i < block.size(); i++) {
      Tile[] tiles = sweep.linearise(theta, worker, block.get(i));
      value += sweep.halfSquares(block.get(i), tiles);
      for (int term : terms) {
        if (count + tiles[term].size() > RowAccumulator.BLOCK_ROWS) {
          accumulator.update(count, weight);
          count = 0;
        }
        double factor = terms.length == 1 ? 1 : Math.sqrt(sweep.scale(term));
        place(theta, worker, term, tiles[term], factor, accumulator, count);
        count += tiles[term].size();
      }
    }
    accumulator.update(count, weight);
    return value;
  }

  /**
   * Places a term's rows times a factor, which spoils the tile. An update has one weight for all
   * its rows; of terms in one group, each row brings its own.
   */
  private void place(
      double[] theta,
      int worker,
      int term,
      Tile tile,
      double factor,
      RowAccumulator accumulator,
      int at) {
    if (factor != 1) {
      LaneAlgebra.scale(tile, factor);
    }
    double[] rows = sweep.workspace().rows(worker);
    columns.write(sweep.kernel(term), theta, tile, rows);
    accumulator.place(rows, Tile.LANES, 0, tile.size(), tile.residual, at);
  }
}
