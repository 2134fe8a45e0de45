package dev.strongform.objective;

import dev.strongform.kernel.LayerPlan;
import dev.strongform.linalg.KroneckerPair;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums the outer products of a layer's inputs and of its cotangents over points, channel by
 * channel. The inputs end in one for the biases: 1 on the value, 0 on derivatives.
 */
final class LayerSums {
  private final int channels;
  private final OuterProducts[] inputs;
  private final OuterProducts[] cotangents;

  /** The number of points: a network in a box has no more than lie in it. */
  private int points;

  LayerSums(LayerPlan layer, int channels) {
    this.channels = channels;
    this.inputs = new OuterProducts[channels];
    this.cotangents = new OuterProducts[channels];
    Arrays.setAll(inputs, c -> new OuterProducts(layer.inputs(), 1));
    Arrays.setAll(cotangents, c -> new OuterProducts(layer.outputs(), 0));
  }

  /** Adds the first {@code n} points of what a reader of layers was shown. */
  void add(int n, double[][] x, double[][] bar) {
    points += n;
    for (int c = 0; c < channels; c++) {
      inputs[c].add(x, channels, c, n, c == 0 ? 1 : 0);
      cotangents[c].add(bar, channels, c, n, 0);
    }
  }

  /** Adds the sums over other points. */
  void add(LayerSums other) {
    points += other.points;
    for (int c = 0; c < channels; c++) {
      inputs[c].add(other.inputs[c]);
      cotangents[c].add(other.cotangents[c]);
    }
  }

  /**
   * A product for each channel: the mean of the inputs' matrices, and the sum of the cotangents'.
   *
   * @param scale factor of each point's squared residual
   */
  List<KroneckerPair> pairs(double scale) {
    return IntStream.range(0, channels)
        .mapToObj(c -> new KroneckerPair(inputs[c].times(1.0 / points), cotangents[c].times(scale)))
        .toList();
  }
}
