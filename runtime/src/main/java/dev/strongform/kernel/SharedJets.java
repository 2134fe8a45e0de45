package dev.strongform.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The networks that some terms read, each on one jet with the channels of all these terms. A sweep
 * here serves every tile that holds the same memories; what differs between the terms are their
 * residuals and partials. Like the networks it holds no state: threads share it.
 */
public final class SharedJets {
  private final ParameterRange everything;
  private final List<JetSource> networks;

  /**
   * The jets of some terms.
   *
   * @param parameters number of parameters of the problem
   * @param networks in the order of their parameters; last the coefficients, where some are read
   */
  public SharedJets(int parameters, JetSource... networks) {
    this.everything = new ParameterRange(0, parameters);
    this.networks = List.of(networks);
  }

  /** The networks among them, in the order of their parameters. */
  public List<JetNetwork> networks() {
    return networks.stream()
        .filter(JetNetwork.class::isInstance)
        .map(JetNetwork.class::cast)
        .toList();
  }

  /** Counted operations of {@link #forward} at one point, without the input maps. */
  public long flopsPerPoint() {
    return networks.stream().mapToLong(JetSource::flopsPerPoint).sum();
  }

  /** Memory for one thread: one a network, for the tiles of all terms that share these jets. */
  public List<JetMemory> newMemories(KernelEngine engine, int lanes) {
    return networks.stream().map(network -> network.newMemory(engine, lanes)).toList();
  }

  /** Fills the memories with the jets at the tile's points, and their tape. */
  public void forward(double[] theta, Tile tile) {
    for (int i = 0; i < networks.size(); i++) {
      networks.get(i).forward(theta, tile.points, tile.networks.get(i));
    }
  }

  /**
   * Fills the cotangents of all networks with a term's partials, each lane times its weight.
   *
   * @param w one weight a lane
   */
  public void weigh(Tile tile, double[] w) {
    int slot = 0;
    for (int i = 0; i < networks.size(); i++) {
      double[] cotangents = tile.networks.get(i).cotangents;
      LaneAlgebra.weigh(tile, slot, w, cotangents);
      slot += cotangents.length / tile.lanes;
    }
  }

  /** As {@link #weigh}, but adds one more term's to the cotangents that are there. */
  public void addWeighed(Tile tile, double[] w) {
    int slot = 0;
    for (int i = 0; i < networks.size(); i++) {
      double[] cotangents = tile.networks.get(i).cotangents;
      LaneAlgebra.addWeighed(tile, slot, w, cotangents);
      slot += cotangents.length / tile.lanes;
    }
  }

  /** Adds the pullback of the cotangents of all networks to {@code gradient}. */
  public void reverse(double[] theta, Tile tile, double[] gradient) {
    reverse(theta, tile, List.of(everything), gradient);
  }

  /** As the other, where nobody looks at entries of parameters outside the columns. */
  public void reverse(double[] theta, Tile tile, List<ParameterRange> columns, double[] gradient) {
    for (int i = 0; i < networks.size(); i++) {
      networks.get(i).reverse(theta, tile.networks.get(i), tile.size(), columns, gradient);
    }
  }

  /** Fills the duals of all networks with the derivative of their outputs along {@code v}. */
  public void pushforward(double[] theta, Tile tile, double[] v) {
    for (int i = 0; i < networks.size(); i++) {
      networks.get(i).pushforward(theta, tile.networks.get(i), v);
    }
  }

  /** Fills {@code jv[0..size)} with the products of a term's partials and the duals. */
  public void contract(Tile tile, double[] jv) {
    Arrays.fill(jv, 0, tile.size(), 0.0);
    int slot = 0;
    for (int i = 0; i < networks.size(); i++) {
      double[] duals = tile.networks.get(i).duals;
      LaneAlgebra.contract(tile, slot, duals, jv);
      slot += duals.length / tile.lanes;
    }
  }

  /** As {@link TermKernel#rows(double[], Tile, double[], int, int)}. */
  void rows(double[] theta, Tile tile, JetTerm term, double[] jacobian, int ld, int row) {
    rows(theta, tile, term, everything, jacobian, ld, row);
  }

  /**
   * As {@link TermKernel#rows(double[], Tile, ParameterRange, double[], int, int)}. Networks that
   * the term does not read are not swept: their columns, and those of networks that are not here,
   * are cleared.
   */
  void rows(
      double[] theta,
      Tile tile,
      JetTerm term,
      ParameterRange columns,
      double[] jacobian,
      int ld,
      int row) {
    int slot = 0;
    int done = columns.from();
    for (int i = 0; i < networks.size(); i++) {
      JetMemory memory = tile.networks.get(i);
      if (term.reads(i)) {
        clear(tile, columns, done, networks.get(i).start(), jacobian, ld, row);
        LaneAlgebra.copy(tile, slot, memory.cotangents);
        memory.rows(theta, tile.size(), columns, jacobian, ld, row);
        done = Math.max(done, networks.get(i).end());
      }
      slot += memory.cotangents.length / tile.lanes;
    }
    clear(tile, columns, done, columns.to(), jacobian, ld, row);
  }

  /** Whether all networks are made of layers, and not of windows. */
  boolean haveLayers() {
    return networks().stream().allMatch(JetNetwork::hasLayers);
  }

  /** As {@link TermKernel#tape}, of the networks that the term reads. */
  void tape(double[] theta, Tile tile, JetTerm term, LayerReader reader) {
    int slot = 0;
    for (int i = 0; i < networks.size(); i++) {
      JetMemory memory = tile.networks.get(i);
      if (term.reads(i)) {
        LaneAlgebra.copy(tile, slot, memory.cotangents);
        memory.tape(theta, tile.size(), reader);
      }
      slot += memory.cotangents.length / tile.lanes;
    }
  }

  /** Clears the rows for those parameters from {@code from} up to {@code to} that are wanted. */
  private static void clear(
      Tile tile, ParameterRange columns, int from, int to, double[] jacobian, int ld, int row) {
    int end = Math.min(to, columns.to()) - columns.from();
    LaneAlgebra.clear(tile, jacobian, ld, row, from - columns.from(), end);
  }
}
