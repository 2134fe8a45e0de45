package dev.strongform.kernel.scalar;

import static dev.strongform.kernel.scalar.LaneLoops.addProduct;
import static dev.strongform.kernel.scalar.LaneLoops.product;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.CompositionTable;
import java.util.Arrays;

/**
 * Sweeps {@code z = sigma(y)} over the jets of one layer: forward, reverse and dual, by a {@link
 * CompositionTable}. Jets are {@code [neuron * channels + channel][lane]}; slopes, the derivatives
 * of sigma from order zero, {@code [neuron * slopes() + order][lane]}.
 */
final class Composition {
  private final CompositionTable table;
  private final Activation activation;

  Composition(CompositionTable table, Activation activation) {
    this.table = table;
    this.activation = activation;
  }

  /** The products of one neuron, and their cotangents or duals. */
  static final class Scratch {
    final double[][] products;
    final double[][] companions;
    final int lanes;

    Scratch(Composition composition, int lanes) {
      this.products = new double[composition.table.products()][lanes];
      this.companions = new double[composition.table.products()][lanes];
      this.lanes = lanes;
    }
  }

  /** Derivatives of sigma kept for a neuron: one more than the rules use, for the reverse sweep. */
  int slopes() {
    return table.slopes();
  }

  /** Fills {@code slopes} and the jets {@code z} from the jets {@code y}. */
  void forward(int neurons, double[][] y, double[][] slopes, double[][] z, Scratch scratch) {
    for (int o = 0; o < neurons; o++) {
      int at = o * table.channels;
      int slope = o * slopes();
      ScalarActivation.derivatives(
          activation, table.highest + 1, y[at], slopes, slope, scratch.lanes);
      System.arraycopy(slopes[slope], 0, z[at], 0, scratch.lanes);
      forwardNeuron(y, at, slopes, slope, z, scratch);
    }
  }

  private void forwardNeuron(
      double[][] y, int at, double[][] slopes, int slope, double[][] z, Scratch scratch) {
    int lanes = scratch.lanes;
    formProducts(y, at, scratch);
    for (int c = 1; c < table.channels; c++) {
      product(slopes[slope + 1], y[at + c], z[at + c], lanes);
    }
    for (int t = 0; t < table.terms(); t++) {
      double[] node = node(table.node[t], y, at, scratch.products);
      double[] target = z[at + table.channel[t]];
      addProduct(table.coefficient[t], slopes[slope + table.order[t]], node, target, lanes);
    }
  }

  /** Fills the cotangents {@code yBar} from the cotangents {@code zBar}. */
  void reverse(
      int neurons,
      double[][] y,
      double[][] slopes,
      double[][] zBar,
      double[][] yBar,
      Scratch scratch) {
    for (int o = 0; o < neurons; o++) {
      int at = o * table.channels;
      int slope = o * slopes();
      formProducts(y, at, scratch);
      for (double[] companion : scratch.companions) {
        Arrays.fill(companion, 0);
      }
      reverseFirst(y, at, slopes, slope, zBar, yBar, scratch.lanes);
      reverseTerms(y, at, slopes, slope, zBar, yBar, scratch);
      reverseProducts(y, at, yBar, scratch);
    }
  }

  private void reverseFirst(
      double[][] y,
      int at,
      double[][] slopes,
      int slope,
      double[][] zBar,
      double[][] yBar,
      int lanes) {
    product(slopes[slope + 1], zBar[at], yBar[at], lanes);
    for (int c = at + 1; c < at + table.channels; c++) {
      product(slopes[slope + 1], zBar[c], yBar[c], lanes);
      addProduct(1, slopes[slope + 2], zBar[c], y[c], yBar[at], lanes);
    }
  }

  private void reverseTerms(
      double[][] y,
      int at,
      double[][] slopes,
      int slope,
      double[][] zBar,
      double[][] yBar,
      Scratch scratch) {
    for (int t = 0; t < table.terms(); t++) {
      double factor = table.coefficient[t];
      int order = slope + table.order[t];
      double[] bar = zBar[at + table.channel[t]];
      double[] node = node(table.node[t], y, at, scratch.products);
      double[] nodeBar = node(table.node[t], yBar, at, scratch.companions);
      addProduct(factor, slopes[order + 1], bar, node, yBar[at], scratch.lanes);
      addProduct(factor, slopes[order], bar, nodeBar, scratch.lanes);
    }
  }

  private void reverseProducts(double[][] y, int at, double[][] yBar, Scratch scratch) {
    for (int p = table.products() - 1; p >= 0; p--) {
      double[] bar = scratch.companions[p];
      int right = at + table.right[p];
      double[] leftBar = node(table.left[p], yBar, at, scratch.companions);
      addProduct(bar, y[right], leftBar, scratch.lanes);
      double[] left = node(table.left[p], y, at, scratch.products);
      addProduct(bar, left, yBar[right], scratch.lanes);
    }
  }

  /** Fills the duals {@code dz} from the duals {@code dy}. */
  void pushforward(
      int neurons, double[][] y, double[][] slopes, double[][] dy, double[][] dz, Scratch scratch) {
    for (int o = 0; o < neurons; o++) {
      int at = o * table.channels;
      int slope = o * slopes();
      formProducts(y, at, scratch);
      formProductDuals(y, dy, at, scratch);
      pushFirst(y, at, slopes, slope, dy, dz, scratch.lanes);
      pushTerms(y, at, slopes, slope, dy, dz, scratch);
    }
  }

  private void pushFirst(
      double[][] y, int at, double[][] slopes, int slope, double[][] dy, double[][] dz, int lanes) {
    product(slopes[slope + 1], dy[at], dz[at], lanes);
    for (int c = at + 1; c < at + table.channels; c++) {
      product(slopes[slope + 1], dy[c], dz[c], lanes);
      addProduct(1, slopes[slope + 2], dy[at], y[c], dz[c], lanes);
    }
  }

  private void pushTerms(
      double[][] y,
      int at,
      double[][] slopes,
      int slope,
      double[][] dy,
      double[][] dz,
      Scratch scratch) {
    for (int t = 0; t < table.terms(); t++) {
      double factor = table.coefficient[t];
      int order = slope + table.order[t];
      double[] node = node(table.node[t], y, at, scratch.products);
      double[] nodeDual = node(table.node[t], dy, at, scratch.companions);
      double[] target = dz[at + table.channel[t]];
      addProduct(factor, slopes[order + 1], dy[at], node, target, scratch.lanes);
      addProduct(factor, slopes[order], nodeDual, target, scratch.lanes);
    }
  }

  private void formProducts(double[][] y, int at, Scratch scratch) {
    for (int p = 0; p < table.products(); p++) {
      double[] left = node(table.left[p], y, at, scratch.products);
      product(left, y[at + table.right[p]], scratch.products[p], scratch.lanes);
    }
  }

  private void formProductDuals(double[][] y, double[][] dy, int at, Scratch scratch) {
    for (int p = 0; p < table.products(); p++) {
      int right = at + table.right[p];
      double[] left = node(table.left[p], y, at, scratch.products);
      double[] leftDual = node(table.left[p], dy, at, scratch.companions);
      product(leftDual, y[right], scratch.companions[p], scratch.lanes);
      addProduct(left, dy[right], scratch.companions[p], scratch.lanes);
    }
  }

  private double[] node(int node, double[][] ofChannels, int at, double[][] ofProducts) {
    return node < table.channels ? ofChannels[at + node] : ofProducts[node - table.channels];
  }
}
