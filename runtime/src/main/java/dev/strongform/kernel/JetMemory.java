package dev.strongform.kernel;

/**
 * One thread's memory for one network on one jet: the tape of the forward sweep, and the network's
 * outputs, their cotangents and their duals, each laid out {@code [output][channel][lane]}.
 */
public final class JetMemory {
  /** The jet of every output, written by {@link JetNetwork#forward}. */
  public final double[] outputs;

  /** Cotangents of the outputs, written by the caller before a reverse sweep; zero at first. */
  public final double[] cotangents;

  /** Directional derivatives of the outputs, written by {@link JetNetwork#pushforward}. */
  public final double[] duals;

  final int lanes;

  JetMemory(int lanes, int outputLength) {
    this.lanes = lanes;
    this.outputs = new double[outputLength];
    this.cotangents = new double[outputLength];
    this.duals = new double[outputLength];
  }
}
