package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;

import java.util.Arrays;

/** The biases of a layer as panels, where the jets of the value start. */
final class Biases {
  private Biases() {}

  /** Fills one panel of some neurons with the biases at an index. */
  static void fill(double[] theta, int at, int neurons, double[] panel, int panelAt) {
    for (int neuron = 0; neuron < neurons; neuron++) {
      int from = panelAt + neuron * PANEL;
      Arrays.fill(panel, from, from + PANEL, theta[at + neuron]);
    }
  }
}
