package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;

import java.util.Arrays;

/** The start of an affine layer's jets: the biases on the value, nothing on the other channels. */
final class Biases {
  private Biases() {}

  /** Fills {@code y} of some neurons, groups and channels with the biases at an index. */
  static void fill(double[] theta, int at, double[] y, int neurons, int groups, int channels) {
    int stride = Lanes.stride(neurons);
    Arrays.fill(y, 0, channels * groups * stride, 0);
    for (int group = 0; group < groups; group++) {
      for (int neuron = 0; neuron < neurons; neuron++) {
        int from = group * stride + neuron * PANEL;
        Arrays.fill(y, from, from + PANEL, theta[at + neuron]);
      }
    }
  }
}
