package dev.strongform.kernel.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The shape of vectors in single precision, and the way there and back. A panel holds two vectors
 * and so the lanes of two panels of doubles; jets are {@code [channel][pair of
 * groups][neuron][lane]}.
 */
final class FloatLanes {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Lanes of a vector. */
  static final int VECTOR = SPECIES.length();

  /** Lanes of a panel. */
  static final int PANEL = 2 * VECTOR;

  private FloatLanes() {}

  /** The vector at an index. */
  static FloatVector load(float[] a, int at) {
    return FloatVector.fromArray(SPECIES, a, at);
  }

  /** A number in every lane. */
  static FloatVector all(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  /** Panels of a channel of some groups of doubles; half of the last is empty if they are odd. */
  static int pairs(int groups) {
    return (groups + 1) / 2;
  }

  /** Rounds the jets of some neurons; lanes of no group become zero. */
  static void narrow(double[] jets, int neurons, int groups, int channels, float[] panels) {
    int stride = Lanes.stride(neurons);
    for (int c = 0; c < channels; c++) {
      for (int group = 0; group < groups; group++) {
        int from = (c * groups + group) * stride;
        int to = (c * pairs(groups) + group / 2) * neurons * PANEL + group % 2 * VECTOR;
        for (int neuron = 0; neuron < neurons; neuron++) {
          narrowOne(jets, from + neuron * Lanes.PANEL, panels, to + neuron * PANEL);
        }
      }
      if (groups % 2 == 1) {
        clearHalf(neurons, ((c + 1) * pairs(groups) - 1) * neurons * PANEL + VECTOR, panels);
      }
    }
  }

  private static void clearHalf(int neurons, int from, float[] panels) {
    for (int neuron = 0; neuron < neurons; neuron++) {
      Arrays.fill(panels, from + neuron * PANEL, from + neuron * PANEL + VECTOR, 0);
    }
  }

  // The Vector API's conversions between shapes are calls on Java 17: ten times as slow.
  private static void narrowOne(double[] jets, int from, float[] panels, int to) {
    for (int lane = 0; lane < VECTOR; lane++) {
      panels[to + lane] = (float) jets[from + lane];
    }
  }

  /** The jets of some neurons as doubles again. */
  static void widen(float[] panels, int neurons, int groups, int channels, double[] jets) {
    int stride = Lanes.stride(neurons);
    for (int c = 0; c < channels; c++) {
      for (int group = 0; group < groups; group++) {
        int to = (c * groups + group) * stride;
        int from = (c * pairs(groups) + group / 2) * neurons * PANEL + group % 2 * VECTOR;
        for (int neuron = 0; neuron < neurons; neuron++) {
          widenOne(panels, from + neuron * PANEL, jets, to + neuron * Lanes.PANEL);
        }
      }
    }
  }

  private static void widenOne(float[] panels, int from, double[] jets, int to) {
    for (int lane = 0; lane < VECTOR; lane++) {
      jets[to + lane] = panels[from + lane];
    }
  }
}
