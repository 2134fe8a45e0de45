package dev.strongform.objective;

import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The memory of each worker, allocated when first used and shared by an objective's batches. */
final class Workspace {
  private final KernelEngine engine;
  private final List<TermKernel> kernels;
  private final int parameters;
  private final int[] lanes;
  private final @Nullable Tile[][] tiles;
  private final double[] @Nullable [] rows;
  private final double[][] weights;
  private final double[][] ahead;
  private final double[] moved;
  private double[] values = {};
  private double[][] gradients = {};

  Workspace(KernelEngine engine, List<TermKernel> kernels, int parameters, int workers) {
    this.engine = engine;
    this.kernels = kernels;
    this.parameters = parameters;
    this.lanes = kernels.stream().mapToInt(kernel -> kernel.suitableLanes(engine)).toArray();
    this.tiles = new Tile[workers][kernels.size()];
    this.rows = new double[workers][];
    this.weights = new double[workers][Tile.LANES];
    this.ahead = new double[workers][Tile.LANES];
    this.moved = new double[parameters];
  }

  /** Whether the kernels give rows and pushforwards. */
  boolean givesRows() {
    return engine.givesRows();
  }

  /** The largest number of points of a term's tiles, which depends on the term and the engine. */
  int lanes(int term) {
    return lanes[term];
  }

  Tile tile(int worker, int term) {
    Tile tile = tiles[worker][term];
    if (tile == null) {
      tile = kernels.get(term).newTile(engine, lanes[term]);
      tiles[worker][term] = tile;
    }
    return tile;
  }

  /** A weight for each point of a tile. */
  double[] weights(int worker) {
    return weights[worker];
  }

  /** Residuals of a tile at other parameters. */
  double[] ahead(int worker) {
    return ahead[worker];
  }

  /** Other parameters. */
  double[] moved() {
    return moved;
  }

  /** A tile's rows of the Jacobian, {@code [parameter][lane]}. */
  double[] rows(int worker) {
    double[] tile = rows[worker];
    if (tile == null) {
      tile = new double[Math.multiplyExact(parameters, Tile.LANES)];
      rows[worker] = tile;
    }
    return tile;
  }

  /** Shares of the value, one a tile or a block; at least so many. */
  double[] values(int count) {
    if (values.length < count) {
      values = new double[count];
    }
    return values;
  }

  /** Partial gradients, one a group of tiles. */
  double[][] gradients(int groups) {
    if (gradients.length < groups) {
      gradients = new double[groups][parameters];
    }
    return gradients;
  }
}
