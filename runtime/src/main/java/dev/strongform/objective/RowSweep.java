package dev.strongform.objective;

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
    double[] parts = new double[sweep.pieces()];
    sweep
        .workers()
        .run(
            parts.length,
            (worker, index) -> {
              Tiling.Piece piece = sweep.piece(index);
              Tile tile = sweep.linearise(theta, worker, piece);
              double[] rows = sweep.workspace().rows(worker);
              columns.write(sweep.kernel(piece), theta, tile, rows);
              parts[index] = squares(rows, size, tile.size());
            });
    double[] means = new double[sweep.terms().size()];
    for (int index = 0; index < parts.length; index++) {
      int term = sweep.piece(index).term();
      means[term] += parts[index] / sweep.terms().get(term).points().size();
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
              Tile tile = sweep.linearise(theta, worker, piece);
              double[] rows = sweep.workspace().rows(worker);
              columns.write(sweep.kernel(piece), theta, tile, rows);
              double scale = sweep.scale(piece);
              parts[index] = Sweep.halfSquares(tile, scale);
              equations.place(
                  rows, Tile.LANES, tile.size(), tile.residual, Math.sqrt(scale), piece.row());
            });
    return Sweep.sum(parts, pieces);
  }

  /** Adds the rows of one block, which are of one term, and gives its share of the value. */
  private double addBlock(
      double[] theta, int worker, List<Tiling.Piece> block, RowAccumulator accumulator) {
    double[] rows = sweep.workspace().rows(worker);
    double scale = sweep.scale(block.get(0));
    int count = 0;
    double value = 0;
    for (int i = 0; i < block.size(); i++) {
      Tiling.Piece piece = block.get(i);
      Tile tile = sweep.linearise(theta, worker, piece);
      columns.write(sweep.kernel(piece), theta, tile, rows);
      accumulator.place(rows, Tile.LANES, 0, tile.size(), tile.residual, count);
      value += Sweep.halfSquares(tile, scale);
      count += tile.size();
    }
    accumulator.update(count, scale);
    return value;
  }
}
