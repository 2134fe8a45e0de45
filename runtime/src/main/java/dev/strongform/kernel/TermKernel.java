package dev.strongform.kernel;

import java.util.Optional;

/**
 * The generated code of one term, over a tile of points. The caller owns all memory; nothing is
 * allocated inside, and one kernel may be used by many threads, each with its own tile.
 *
 * <p>{@link #linearise} leaves a tape in the tile: {@link #pullback}, {@link #rows} and {@link
 * #pushforward} then act at that {@code theta} and those points, in any order and as often as
 * wanted.
 */
public interface TermKernel {
  /** What the term is. */
  TermInfo info();

  /** Where the points come from, if from data. */
  default Optional<Observation> observation() {
    return Optional.empty();
  }

  /** Memory for one thread, of {@code lanes} points at most, whose networks the engine computes. */
  Tile newTile(KernelEngine engine, int lanes);

  /** Memory on the engine that {@link KernelEngines#standard} chose. */
  default Tile newTile(int lanes) {
    return newTile(KernelEngines.standard(), lanes);
  }

  /** How many points at a time suit the engine's sweeps, {@link Tile#LANES} at most. */
  default int suitableLanes(KernelEngine engine) {
    return newTile(engine, 1).suitableLanes();
  }

  /**
   * Fills {@code tile.residual[0..size)} with the residual at the tile's points. Costs a forward
   * jet.
   *
   * @param theta all parameters of the problem
   */
  void residual(double[] theta, Tile tile);

  /** As {@link #residual}, and leaves the tape for the products below. */
  void linearise(double[] theta, Tile tile);

  /**
   * Adds {@code J' w} to {@code gradient}.
   *
   * @param w one weight a point
   * @param gradient one entry a parameter; added to
   */
  void pullback(double[] theta, Tile tile, double[] w, double[] gradient);

  /**
   * Writes the tile's rows of the Jacobian: {@code jacobian[k * ld + row + i] = d r_i / d theta_k}
   * for every parameter {@code k} and point {@code i} (zeros included).
   */
  void rows(double[] theta, Tile tile, double[] jacobian, int ld, int row);

  /**
   * Writes the tile's rows of the Jacobian for some parameters alone: {@code jacobian[(k -
   * columns.from()) * ld + row + i] = d r_i / d theta_k} for every parameter {@code k} of {@code
   * columns} and point {@code i} (zeros included).
   *
   * <p>Costs a reverse sweep down to the lowest layer among them and their products: for an output
   * layer, nothing but products, since its derivatives are in the tape.
   *
   * <p>What is given here is right for kernels that read parameters through {@code tile.networks}
   * alone, and keep each network's partials in turn; others override it.
   *
   * @throws UnsupportedOperationException if the tile has no networks, and this is not overridden
   */
  default void rows(
      double[] theta, Tile tile, ParameterRange columns, double[] jacobian, int ld, int row) {
    if (tile.networks.isEmpty()) {
      throw new UnsupportedOperationException(
          getClass().getName() + " reads no network, and must override rows for some parameters");
    }
    NetworkRows.write(theta, tile, columns, jacobian, ld, row);
  }

  /** Whether the parameters are those of layers, so that {@link #tape} can be asked for. */
  default boolean hasTape() {
    return false;
  }

  /**
   * Shows each layer that the residual depends on: its inputs, and the residual's derivatives by
   * what it feeds. Costs a reverse sweep. As {@link #rows(double[], Tile, ParameterRange, double[],
   * int, int)}, it is right for kernels that read parameters through {@code tile.networks} alone.
   *
   * @throws UnsupportedOperationException if the kernel {@link #hasTape} none
   */
  default void tape(double[] theta, Tile tile, LayerReader reader) {
    if (!hasTape()) {
      throw new UnsupportedOperationException(getClass().getName() + " shows no layers");
    }
    NetworkTape.read(theta, tile, reader);
  }

  /**
   * Fills {@code jv[0..size)} with {@code J v}.
   *
   * @param v one entry a parameter
   */
  void pushforward(double[] theta, Tile tile, double[] v, double[] jv);
}
