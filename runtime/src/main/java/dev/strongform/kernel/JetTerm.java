package dev.strongform.kernel;

import java.util.List;

/**
 * A term that reads the parameters through the jets of networks alone, as all generated ones do.
 * Terms with the same {@link #jets} can be evaluated on one forward sweep and pulled back by one
 * reverse sweep: each has a tile of its own, and all tiles hold the same memories.
 */
public interface JetTerm extends TermKernel {
  /** The networks on their jets: the same object for all terms that share them. */
  SharedJets jets();

  /**
   * Whether the residual depends on a network; if not, the network's partials stay zero.
   *
   * @param network position among those of {@link #jets}
   */
  default boolean reads(int network) {
    return true;
  }

  /**
   * A tile on memories that may be another tile's too, with a slot of partials for each channel of
   * each output of every network.
   *
   * @param networks one memory a network of {@link #jets}, of so many lanes
   */
  Tile newTile(int lanes, List<JetMemory> networks);

  /**
   * Fills {@code tile.given} with what the tile's points alone determine. It depends on no
   * parameter: who keeps it with the points need not ask again.
   */
  default void give(Tile tile) {}

  /**
   * As {@link #residual}, where the tile holds the jets and what was {@link #give given} already.
   */
  void residualOnJets(Tile tile);

  /**
   * As {@link #linearise}, where the tile holds the jets, their tape and what was {@link #give
   * given} already.
   */
  void lineariseOnJets(Tile tile);

  @Override
  default Tile newTile(KernelEngine engine, int lanes) {
    return newTile(lanes, jets().newMemories(engine, lanes));
  }

  @Override
  default void residual(double[] theta, Tile tile) {
    give(tile);
    jets().forward(theta, tile);
    residualOnJets(tile);
  }

  @Override
  default void linearise(double[] theta, Tile tile) {
    give(tile);
    jets().forward(theta, tile);
    lineariseOnJets(tile);
  }

  @Override
  default void pullback(double[] theta, Tile tile, double[] w, double[] gradient) {
    jets().weigh(tile, w);
    jets().reverse(theta, tile, gradient);
  }

  @Override
  default void rows(double[] theta, Tile tile, double[] jacobian, int ld, int row) {
    jets().rows(theta, tile, this, jacobian, ld, row);
  }

  @Override
  default void rows(
      double[] theta, Tile tile, ParameterRange columns, double[] jacobian, int ld, int row) {
    jets().rows(theta, tile, this, columns, jacobian, ld, row);
  }

  @Override
  default boolean hasTape() {
    return jets().haveLayers();
  }

  @Override
  default void tape(double[] theta, Tile tile, LayerReader reader) {
    jets().tape(theta, tile, this, reader);
  }

  @Override
  default void pushforward(double[] theta, Tile tile, double[] v, double[] jv) {
    jets().pushforward(theta, tile, v);
    jets().contract(tile, jv);
  }
}
