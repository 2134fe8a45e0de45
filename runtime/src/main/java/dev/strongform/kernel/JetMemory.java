package dev.strongform.kernel;

import java.util.Arrays;

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

  /** What each layer reads: the network's inputs, then the hidden layers' activations. */
  final double[][][] read;

  /** What each layer feeds: hidden neurons before the nonlinearity, then the outputs. */
  final double[][][] fed;

  /** Derivatives of the nonlinearity for each hidden layer. */
  final double[][][] slopes;

  /** Cotangents or duals of what a layer feeds. */
  final double[][] fedCompanion;

  /** Cotangents or duals of what a layer reads. */
  final double[][] readCompanion;

  /** One derivative of a weight at every lane. */
  final double[] product;

  final Composition.Scratch scratch;

  /**
   * Allocates for one network. Each lane array stands alone, {@code [neuron * channels +
   * channel][lane]}: only then are the loops over lanes vectorised.
   *
   * @param widths neurons of every layer, inputs and outputs included
   */
  JetMemory(int[] widths, int channels, Composition composition, int lanes) {
    int layers = widths.length - 1;
    int outputLength = widths[layers] * channels * lanes;
    int widest = Arrays.stream(widths).max().orElseThrow() * channels;
    this.lanes = lanes;
    this.outputs = new double[outputLength];
    this.cotangents = new double[outputLength];
    this.duals = new double[outputLength];
    this.read = new double[layers][][];
    this.fed = new double[layers][][];
    this.slopes = new double[layers - 1][][];
    for (int layer = 0; layer < layers; layer++) {
      read[layer] = new double[widths[layer] * channels][lanes];
      fed[layer] = new double[widths[layer + 1] * channels][lanes];
    }
    for (int layer = 0; layer < layers - 1; layer++) {
      slopes[layer] = new double[widths[layer + 1] * composition.slopes()][lanes];
    }
    this.fedCompanion = new double[widest][lanes];
    this.readCompanion = new double[widest][lanes];
    this.product = new double[lanes];
    this.scratch = new Composition.Scratch(composition, lanes);
  }
}
