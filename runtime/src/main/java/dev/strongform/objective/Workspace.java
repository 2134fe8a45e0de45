package dev.strongform.objective;

import dev.strongform.kernel.JetMemory;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.SharedJets;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The memory of each worker, allocated when first used and shared by an objective's batches. Terms
 * that share jets have one memory of these: it holds the jets of the piece at hand.
 */
final class Workspace {
  private final KernelEngine engine;
  private final List<TermKernel> kernels;
  private final int parameters;
  private final int[] lanes;
  private final Tile[][] tiles;
  private final List<Map<SharedJets, List<JetMemory>>> memories;
  private final double[] @Nullable [] rows;
  private final double[][][] weights;
  private final double[][][] ahead;
  private final double[] moved;
  private final Givens givens;
  private double[] values = {};
  private double[][] gradients = {};

  Workspace(KernelEngine engine, List<TermKernel> kernels, int parameters, int workers) {
    this.engine = engine;
    this.kernels = kernels;
    this.parameters = parameters;
    this.lanes = kernels.stream().mapToInt(kernel -> kernel.suitableLanes(engine)).toArray();
    this.tiles = new Tile[workers][kernels.size()];
    this.rows = new double[workers][];
    this.memories = Stream.generate(Workspace::noMemories).limit(workers).toList();
    this.weights = new double[workers][kernels.size()][Tile.LANES];
    this.ahead = new double[workers][kernels.size()][Tile.LANES];
    this.moved = new double[parameters];
    this.givens = new Givens(kernels);
  }

  private static Map<SharedJets, List<JetMemory>> noMemories() {
    return new HashMap<>();
  }

  /** Whether the kernels give rows and pushforwards. */
  boolean givesRows() {
    return engine.givesRows();
  }

  /** The largest number of points of a term's tiles, which depends on the term and the engine. */
  int lanes(int term) {
    return lanes[term];
  }

  /** A worker's tiles by the index of the term; null for those that were not asked for yet. */
  Tile[] tiles(int worker) {
    return tiles[worker];
  }

  Tile tile(int worker, int term) {
    if (tiles[worker][term] == null) {
      tiles[worker][term] = newTile(worker, term);
    }
    return tiles[worker][term];
  }

  private Tile newTile(int worker, int term) {
    if (kernels.get(term) instanceof JetTerm kernel) {
      return kernel.newTile(
          lanes[term],
          memories
              .get(worker)
              .computeIfAbsent(kernel.jets(), jets -> jets.newMemories(engine, lanes[term])));
    }
    return kernels.get(term).newTile(engine, lanes[term]);
  }

  /** What the points determine of each term. */
  Givens givens() {
    return givens;
  }

  /** A weight for each point of a tile, by the index of the term. */
  double[][] weights(int worker) {
    return weights[worker];
  }

  /** Residuals of a tile at other parameters, by the index of the term. */
  double[][] ahead(int worker) {
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
