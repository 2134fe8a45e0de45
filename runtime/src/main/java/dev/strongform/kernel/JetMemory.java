package dev.strongform.kernel;

import java.util.List;

/**
 * One thread's memory for one network (or the coefficients) on one jet, and the sweeps of the
 * engine that allocated it. The arrays that callers see are laid out {@code
 * [output][channel][lane]}; how the tape of the forward sweep is laid out is the engine's own
 * business.
 *
 * <p>A lane's results depend neither on the other lanes nor on how many there are.
 */
public abstract class JetMemory {
  /** The jet of every output, written by {@link JetNetwork#forward}. */
  public final double[] outputs;

  /** Cotangents of the outputs, written by the caller before a reverse sweep; zero at first. */
  public final double[] cotangents;

  /** Directional derivatives of the outputs, written by {@link JetNetwork#pushforward}. */
  public final double[] duals;

  /** The number of lanes that callers see. */
  protected final int lanes;

  private final Object owner;

  /**
   * Allocates what callers see.
   *
   * @param plan the network
   * @param lanes number of points at a time, at least 1
   */
  protected JetMemory(NetworkPlan plan, int lanes) {
    this((JetPlan) plan, lanes);
  }

  /** As for a network, for any ansatz. */
  JetMemory(JetPlan plan, int lanes) {
    this(plan, plan.outputs() * plan.shape().size(), lanes);
  }

  /**
   * Allocates what callers see.
   *
   * @param owner whose memory it is
   * @param slots one for each channel of each output
   */
  JetMemory(Object owner, int slots, int lanes) {
    int length = slots * lanes;
    this.lanes = lanes;
    this.owner = owner;
    this.outputs = new double[length];
    this.cotangents = new double[length];
    this.duals = new double[length];
  }

  /**
   * Refuses another network's memory.
   *
   * @throws IllegalArgumentException if this memory was allocated for another owner
   */
  final void requireOwner(Object wanted) {
    if (owner != wanted) {
      throw new IllegalArgumentException("this memory was allocated for another network");
    }
  }

  /**
   * How many points at a time, {@link Tile#LANES} at most, a caller that has many had better take:
   * fewer where the tape of so many would leave the caches.
   */
  protected int suitableLanes() {
    return Tile.LANES;
  }

  /** As {@link JetNetwork#forward}. */
  protected abstract void forward(double[] theta, double[] points);

  /** As {@link JetNetwork#reverse}. */
  protected abstract void reverse(double[] theta, int n, double[] gradient);

  /**
   * As the other, where nobody looks at entries of parameters outside the columns: layers below the
   * lowest of them need not be swept.
   */
  protected void reverse(double[] theta, int n, List<ParameterRange> columns, double[] gradient) {
    reverse(theta, n, gradient);
  }

  /**
   * Writes {@code jacobian[(k - columns.from()) * ld + row + i]}, the derivative by parameter k of
   * the cotangent-weighted outputs at lane i, for every k of this network that is among the columns
   * and i below n. Layers below the lowest of them are not swept.
   */
  protected abstract void rows(
      double[] theta, int n, ParameterRange columns, double[] jacobian, int ld, int row);

  /** As {@link JetNetwork#pushforward}. */
  protected abstract void pushforward(double[] theta, double[] v);

  /**
   * Sweeps the cotangents back as for rows, and shows each layer to a reader.
   *
   * @throws UnsupportedOperationException if this memory has no layers to show
   */
  protected void tape(double[] theta, int n, LayerReader reader) {
    throw new UnsupportedOperationException(getClass().getName() + " shows no layers");
  }
}
