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

  /** The jets that each layer reads: the network's inputs, then the hidden layers' activations. */
  final double[][] read;

  /** The jets that each hidden layer gives, before the nonlinearity. */
  final double[][] fed;

  /** Derivatives of the nonlinearity for each hidden layer: {@code [neuron][order][lane]}. */
  final double[][] slopes;

  /** Cotangents or duals of what a layer feeds, and of what it reads. */
  final double[] fedCompanion;

  final double[] readCompanion;

  final Composition.Scratch scratch;

  JetMemory(int[] widths, int channels, Composition composition, int lanes) {
    int hidden = widths.length - 2;
    int jet = channels * lanes;
    int outputLength = widths[hidden + 1] * jet;
    int widest = java.util.Arrays.stream(widths).max().orElseThrow() * jet;
    this.lanes = lanes;
    this.outputs = new double[outputLength];
    this.cotangents = new double[outputLength];
    this.duals = new double[outputLength];
    this.read = new double[hidden + 1][];
    this.fed = new double[hidden][];
    this.slopes = new double[hidden][];
    for (int layer = 0; layer <= hidden; layer++) {
      read[layer] = new double[widths[layer] * jet];
    }
    for (int layer = 0; layer < hidden; layer++) {
      fed[layer] = new double[widths[layer + 1] * jet];
      slopes[layer] = new double[widths[layer + 1] * composition.slopes() * lanes];
    }
    this.fedCompanion = new double[widest];
    this.readCompanion = new double[widest];
    this.scratch = new Composition.Scratch(composition, lanes);
  }
}
