package dev.strongform.kernel.vector;

import dev.strongform.kernel.NetworkPlan;

/**
 * The tape of a forward sweep over a few groups of lanes: as many as let the jets of a layer stay
 * near.
 */
final class SubTile {
  /** What each layer reads: the network's inputs, then the hidden layers' activations. */
  final double[][] read;

  /** What each layer feeds: hidden neurons before the nonlinearity, then the outputs. */
  final double[][] fed;

  /** Derivatives of the nonlinearity for each hidden layer. */
  final double[][][] slopes;

  SubTile(NetworkPlan plan, FirstLayer first, VectorComposition composition, int groups) {
    int layers = plan.layers().size();
    this.read = new double[layers][];
    this.fed = new double[layers][];
    this.slopes = new double[layers - 1][][];
    for (int layer = 0; layer < layers; layer++) {
      int inputs = plan.layers().get(layer).inputs();
      int outputs = plan.layers().get(layer).outputs();
      read[layer] =
          new double
              [layer == 0 ? first.inputLength() : plan.channels() * groups * Lanes.stride(inputs)];
      fed[layer] = new double[plan.channels() * groups * Lanes.stride(outputs)];
      if (layer < plan.last()) {
        slopes[layer] = composition.newSlopes(groups * Lanes.stride(outputs));
      }
    }
  }
}
