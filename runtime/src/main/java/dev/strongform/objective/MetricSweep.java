package dev.strongform.objective;

import dev.strongform.kernel.EnergyTerm;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.linalg.RowAccumulator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hands on the rows of a root of {@code J'E''J}: at each point those of {@code L' J} with {@code L
 * L'} the convex part of the integrand's second derivatives by the jets, which never square the
 * condition number; and of the residuals beside it their own.
 *
 * <p>The gradient is summed over the same rows with compensation. It is not the product of these
 * rows with anything, so its rounding reaches a step undamped (docs/decisions/0012-energies.md).
 */
final class MetricSweep {
  private final EnergySweep energies;
  private final Sweep sweep;
  private final List<ParameterRange> columns;
  private final int[] slots;

  /** Rows for some parameters. */
  MetricSweep(EnergySweep energies, List<ParameterRange> columns) {
    this.energies = energies;
    this.sweep = energies.sweep();
    this.columns = columns;
    this.slots =
        sweep.terms().stream()
            .mapToInt(term -> term.isEnergy() ? ((EnergyTerm) term.kernel()).slots() : 0)
            .toArray();
  }

  /** What one thread at a time works with: the accumulator of some blocks, and their gradient. */
  private final class Part {
    final RowBlock rows;
    final CompensatedSums gradient;
    final double[] curvature;
    final double[] roots;
    final ConvexRoot[] convex;

    Part(RowAccumulator accumulator) {
      accumulator.clear();
      int most = Arrays.stream(slots).max().orElse(0);
      rows = new RowBlock(accumulator);
      gradient = new CompensatedSums(accumulator.size());
      curvature = new double[most * (most + 1) / 2 * Tile.LANES];
      roots = new double[most * most * Tile.LANES];
      convex = Arrays.stream(slots).mapToObj(ConvexRoot::new).toArray(ConvexRoot[]::new);
    }
  }

  /**
   * Fills the accumulators, each by one thread at a time.
   *
   * @param gradient one entry a column; overwritten
   * @return the value
   */
  double fill(double[] theta, List<? extends RowAccumulator> accumulators, double[] gradient) {
    List<List<Tiling.Piece>> blocks = sweep.tiling().blocks();
    double[] values = sweep.workspace().values(blocks.size());
    List<Part> parts = accumulators.stream().map(Part::new).toList();
    sweep
        .workers()
        .run(
            parts.size(),
            (worker, group) -> {
              for (int block = group; block < blocks.size(); block += parts.size()) {
                values[block] = add(theta, worker, blocks.get(block), parts.get(group));
              }
              parts.get(group).rows.finish();
            });
    IntStream.range(1, parts.size()).forEach(i -> parts.get(0).gradient.add(parts.get(i).gradient));
    parts.get(0).gradient.copyTo(gradient);
    return CompensatedSums.of(values, blocks.size());
  }

  private double add(double[] theta, int worker, List<Tiling.Piece> pieces, Part part) {
    double value = 0;
    for (Tiling.Piece piece : pieces) {
      Tile[] tiles = sweep.linearise(theta, worker, piece);
      value += energies.share(piece, tiles);
      for (int term : sweep.terms(piece)) {
        add(theta, worker, piece, term, tiles[term], part);
      }
    }
    return value;
  }

  private void add(double[] theta, int worker, Tiling.Piece piece, int term, Tile tile, Part part) {
    double[] rows = sweep.workspace().rows(worker);
    double[] w = sweep.workspace().weights(worker)[term];
    energies.slopes(piece, term, tile, w);
    write(sweep.kernel(term), theta, tile, rows);
    part.gradient.addProducts(rows, Tile.LANES, w, tile.size());
    Arrays.fill(tile.residual, 0);
    if (!sweep.isEnergy(term)) {
      part.rows.place(rows, tile, sweep.scale(term));
      return;
    }
    int count = roots(term, tile, part);
    for (int j = 0; j < count; j++) {
      choose(j, term, tile, w, part.roots);
      write(sweep.kernel(term), theta, tile, rows);
      part.rows.place(rows, tile, 1);
    }
  }

  /** Finds the roots of all lanes, {@code [j][slot][lane]}; the largest number of them. */
  private int roots(int term, Tile tile, Part part) {
    int size = slots[term];
    ((EnergyTerm) sweep.kernel(term)).curvatureOnJets(tile, part.curvature);
    Arrays.fill(part.roots, 0, size * size * tile.lanes, 0);
    int most = 0;
    for (int lane = 0; lane < tile.size(); lane++) {
      ConvexRoot root = part.convex[term];
      int count = root.of(part.curvature, lane, tile.lanes);
      for (int j = 0; j < count; j++) {
        for (int slot = 0; slot < size; slot++) {
          part.roots[(j * size + slot) * tile.lanes + lane] = root.entry(j, slot);
        }
      }
      most = Math.max(most, count);
    }
    return most;
  }

  /** Puts the root {@code j}, times the root of each point's weight, where rows are read from. */
  private void choose(int j, int term, Tile tile, double[] w, double[] roots) {
    int length = slots[term] * tile.lanes;
    System.arraycopy(roots, j * length, tile.partials, 0, length);
    for (int at = 0; at < length; at += tile.lanes) {
      for (int i = 0; i < tile.size(); i++) {
        tile.partials[at + i] *= Math.sqrt(w[i]);
      }
    }
  }

  private void write(TermKernel kernel, double[] theta, Tile tile, double[] rows) {
    int row = 0;
    for (ParameterRange range : columns) {
      kernel.rows(theta, tile, range, rows, Tile.LANES, row);
      row += range.size() * Tile.LANES;
    }
  }
}
