package dev.strongform.benchmarks.duel;

import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sweeps the tiles of a term's points by all workers, on a kernel engine of the caller's choice.
 */
final class TileSweep {
  /** Rows that a worker holds at a time, as the Gauss-Newton assembly does. */
  private static final int BLOCK = 4 * Tile.LANES;

  private final BurgersWork work;
  private final List<Tile> tiles;
  private final double[][] gradients;
  private final double[][] blocks;

  TileSweep(BurgersWork work, KernelEngine engine) {
    int workers = work.workers.count();
    this.work = work;
    this.tiles =
        IntStream.range(0, workers)
            .mapToObj(worker -> work.term().newTile(engine, Tile.LANES))
            .toList();
    this.gradients = new double[workers][work.parameters()];
    this.blocks = new double[workers][work.parameters() * BLOCK];
  }

  private int count() {
    return (work.points.size() + Tile.LANES - 1) / Tile.LANES;
  }

  private Tile linearise(int worker, int index) {
    Tile tile = tiles.get(worker);
    work.points.load(index * Tile.LANES, tile);
    work.term().linearise(work.theta, tile);
    return tile;
  }

  /** The residual and its gradient, summed by each worker. */
  void gradient() {
    TermKernel term = work.term();
    work.workers.run(
        count(),
        (worker, index) -> {
          Tile tile = linearise(worker, index);
          term.pullback(work.theta, tile, tile.residual, gradients[worker]);
        });
  }

  /** The residual alone. */
  void residual() {
    TermKernel term = work.term();
    work.workers.run(
        count(),
        (worker, index) -> {
          Tile tile = tiles.get(worker);
          work.points.load(index * Tile.LANES, tile);
          term.residual(work.theta, tile);
        });
  }

  /** The residual and the rows for some parameters, in place of those of all. */
  void rows(ParameterRange columns) {
    TermKernel term = work.term();
    work.workers.run(
        count(),
        (worker, index) -> {
          Tile tile = linearise(worker, index);
          int row = index % 4 * Tile.LANES;
          term.rows(work.theta, tile, columns, blocks[worker], BLOCK, row);
        });
  }

  /** The residual and the rows of the Jacobian, a block of tiles at a time. */
  void rows() {
    TermKernel term = work.term();
    work.workers.run(
        count(),
        (worker, index) -> {
          Tile tile = linearise(worker, index);
          term.rows(work.theta, tile, blocks[worker], BLOCK, index % 4 * Tile.LANES);
        });
  }
}
