package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;

import dev.strongform.kernel.LayerPlan;
import dev.strongform.kernel.LayerReader;
import dev.strongform.kernel.NetworkPlan;
import java.util.Arrays;

/** The inputs and cotangents of one layer of a sub-tile, copied from panels to lane arrays. */
final class LayerCopy {
  private final int channels;
  private final int groups;
  private final double[][] inputs;
  private final double[][] cotangents;

  LayerCopy(NetworkPlan plan, int groups) {
    this.channels = plan.channels();
    this.groups = groups;
    this.inputs = new double[plan.widest() * channels][groups * PANEL];
    this.cotangents = new double[plan.widest() * channels][groups * PANEL];
  }

  /** Copies what a hidden or the output layer reads. */
  void takeInputs(int neurons, double[] panels) {
    take(neurons, panels, inputs);
  }

  /**
   * Copies one channel of what the first layer reads, which stores some of the features.
   *
   * @param from the first that is stored
   * @param count how many are
   * @param all the number of features
   * @param at index of the channel's first panel
   */
  void takeFeatures(int channel, int from, int count, int all, double[] panels, int at) {
    for (int feature = 0; feature < all; feature++) {
      double[] target = inputs[feature * channels + channel];
      if (feature < from || feature >= from + count) {
        Arrays.fill(target, 0);
      } else {
        copy(panels, at + (feature - from) * PANEL, Lanes.stride(count), target);
      }
    }
  }

  /** Copies the cotangents of what the layer feeds, and shows both. */
  void show(LayerPlan layer, int n, double[] panels, LayerReader reader) {
    take(layer.outputs(), panels, cotangents);
    reader.read(layer, channels, n, inputs, cotangents);
  }

  private void take(int neurons, double[] panels, double[][] target) {
    int stride = Lanes.stride(neurons);
    for (int c = 0; c < channels; c++) {
      for (int neuron = 0; neuron < neurons; neuron++) {
        int at = c * groups * stride + neuron * PANEL;
        copy(panels, at, stride, target[neuron * channels + c]);
      }
    }
  }

  private void copy(double[] panels, int at, int stride, double[] target) {
    for (int group = 0; group < groups; group++) {
      System.arraycopy(panels, at + group * stride, target, group * PANEL, PANEL);
    }
  }
}
