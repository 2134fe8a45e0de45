package dev.strongform.objective;

import dev.strongform.kernel.LaneAlgebra;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.RowAccumulator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Hands the rows of the Jacobian on, tile by tile: to accumulators, whose blocks and their order
 * are fixed, so that it is never whole; or to the dual form, which holds it.
 */
final class RowSweep {
  private final Sweep sweep;
  private final Columns columns;

  /** Kept from sweep to sweep, so that an iteration allocates none; one an accumulator. */
  private RowBlock[] blocks = {};

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
    return fill(theta, accumulators, term -> true, part -> accumulators.get(part).clear());
  }

  /**
   * Fills the accumulators with the rows of some terms alone.
   *
   * @param wanted which terms, by their index
   * @param begin makes an accumulator ready, by its index
   * @return the value, of all terms
   */
  double fill(
      double[] theta,
      List<? extends RowAccumulator> accumulators,
      IntPredicate wanted,
      IntConsumer begin) {
    int count = sweep.tiling().blocks().size();
    double[] parts = sweep.workspace().values(count);
    RowBlock[] open = blocks(accumulators);
    sweep
        .workers()
        .run(
            open.length,
            (worker, group) -> {
              begin.accept(group);
              RowBlock rows = open[group].begin(accumulators.get(group));
              for (int block = group; block < count; block += open.length) {
                parts[block] = add(theta, worker, sweep.tiling().blocks().get(block), rows, wanted);
              }
              rows.finish();
            });
    return CompensatedSums.of(parts, count);
  }

  private RowBlock[] blocks(List<? extends RowAccumulator> accumulators) {
    if (blocks.length != accumulators.size()) {
      blocks = accumulators.stream().map(RowBlock::new).toArray(RowBlock[]::new);
    }
    return blocks;
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
    return CompensatedSums.of(parts, pieces);
  }

  /** Places the rows of some pieces of one group, and gives their share of the value. */
  private double add(
      double[] theta, int worker, List<Tiling.Piece> pieces, RowBlock block, IntPredicate wanted) {
    double value = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Tile[] tiles = sweep.linearise(theta, worker, pieces.get(i));
      value += sweep.halfSquares(pieces.get(i), tiles);
      int[] terms = sweep.terms(pieces.get(i));
      for (int term : terms) {
        if (wanted.test(term)) {
          place(theta, worker, term, tiles[term], terms.length > 1, block);
        }
      }
    }
    return value;
  }

  private void place(
      double[] theta, int worker, int term, Tile tile, boolean mixed, RowBlock block) {
    double weight = weight(term, tile, mixed);
    double[] rows = sweep.workspace().rows(worker);
    columns.write(sweep.kernel(term), theta, tile, rows);
    block.place(rows, tile, weight);
  }

  /**
   * What the squares of a term's rows are to be multiplied with. Where terms take turns, each tile
   * brings its own factor instead, so that they fill a block together.
   */
  private double weight(int term, Tile tile, boolean mixed) {
    if (mixed) {
      LaneAlgebra.scale(tile, Math.sqrt(sweep.scale(term)));
    }
    return mixed ? 1 : sweep.scale(term);
  }
}
