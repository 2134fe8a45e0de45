package dev.strongform.kernel;

import static dev.strongform.kernel.LaneLoops.addProduct;
import static dev.strongform.kernel.LaneLoops.product;

import java.util.Arrays;

/**
 * Sweeps {@code z = sigma(y)} over the jets of one layer: forward, reverse and dual, by a {@link
 * CompositionTable}. Jets are {@code [neuron][channel][lane]}, the derivatives of sigma {@code
 * [neuron][order][lane]} from order zero.
 */
final class Composition {
  private final CompositionTable table;
  private final Activation activation;

  Composition(JetShape shape, Activation activation) {
    this.table = new CompositionTable(shape);
    this.activation = activation;
  }

  /** Scratch for one neuron: its products, and their cotangents or duals. */
  static final class Scratch {
    final double[] products;
    final double[] companions;
    final int lanes;

    Scratch(Composition composition, int lanes) {
      this.products = new double[composition.table.products() * lanes];
      this.companions = new double[composition.table.products() * lanes];
      this.lanes = lanes;
    }
  }

  /** Derivatives of sigma kept for a neuron: one more than the rules use, for the reverse sweep. */
  int slopes() {
    return table.highest + 2;
  }

  /** Counted operations for one neuron at one point; a derivative of sigma counts as one. */
  int flops() {
    return table.flops() + slopes();
  }

  /** Fills {@code slopes} and the jets {@code z} from the jets {@code y}. */
  void forward(int neurons, double[] y, double[] slopes, double[] z, Scratch scratch) {
    int lanes = scratch.lanes;
    int jet = table.channels * lanes;
    int run = slopes() * lanes;
    for (int o = 0; o < neurons; o++) {
      activation.derivatives(table.highest + 1, y, o * jet, slopes, o * run, lanes);
      System.arraycopy(slopes, o * run, z, o * jet, lanes);
      forwardNeuron(y, o * jet, slopes, o * run, z, scratch);
    }
  }

  private void forwardNeuron(
      double[] y, int at, double[] slopes, int slopesAt, double[] z, Scratch scratch) {
    int lanes = scratch.lanes;
    formProducts(y, at, scratch);
    for (int c = 1; c < table.channels; c++) {
      product(slopes, slopesAt + lanes, y, at + c * lanes, z, at + c * lanes, lanes);
    }
    for (int t = 0; t < table.terms(); t++) {
      int slope = slopesAt + table.order[t] * lanes;
      int node = table.node[t];
      addProduct(
          table.coefficient[t],
          slopes,
          slope,
          array(node, y, scratch.products),
          offset(node, at, lanes),
          z,
          at + table.channel[t] * lanes,
          lanes);
    }
  }

  /** Fills the cotangents {@code yBar} from the cotangents {@code zBar}. */
  void reverse(
      int neurons, double[] y, double[] slopes, double[] zBar, double[] yBar, Scratch scratch) {
    int lanes = scratch.lanes;
    for (int o = 0; o < neurons; o++) {
      int at = o * table.channels * lanes;
      int slopesAt = o * slopes() * lanes;
      formProducts(y, at, scratch);
      reverseFirst(y, at, slopes, slopesAt, zBar, yBar, lanes);
      Arrays.fill(scratch.companions, 0);
      for (int t = 0; t < table.terms(); t++) {
        reverseTerm(t, y, at, slopes, slopesAt, zBar, yBar, scratch);
      }
      reverseProducts(y, at, yBar, scratch);
    }
  }

  private void reverseFirst(
      double[] y, int at, double[] slopes, int slopesAt, double[] zBar, double[] yBar, int lanes) {
    int first = slopesAt + lanes;
    int second = first + lanes;
    product(slopes, first, zBar, at, yBar, at, lanes);
    for (int c = 1; c < table.channels; c++) {
      int channel = at + c * lanes;
      product(slopes, first, zBar, channel, yBar, channel, lanes);
      addProduct(1, slopes, second, zBar, channel, y, channel, yBar, at, lanes);
    }
  }

  private void reverseTerm(
      int t,
      double[] y,
      int at,
      double[] slopes,
      int slopesAt,
      double[] zBar,
      double[] yBar,
      Scratch scratch) {
    int lanes = scratch.lanes;
    int slope = slopesAt + table.order[t] * lanes;
    int channel = at + table.channel[t] * lanes;
    int node = table.node[t];
    double[] nodes = array(node, y, scratch.products);
    int nodeAt = offset(node, at, lanes);
    double factor = table.coefficient[t];
    addProduct(factor, slopes, slope + lanes, zBar, channel, nodes, nodeAt, yBar, at, lanes);
    double[] nodeBars = array(node, yBar, scratch.companions);
    addProduct(factor, slopes, slope, zBar, channel, nodeBars, nodeAt, lanes);
  }

  private void reverseProducts(double[] y, int at, double[] yBar, Scratch scratch) {
    int lanes = scratch.lanes;
    for (int p = table.products() - 1; p >= 0; p--) {
      int left = table.left[p];
      int leftAt = offset(left, at, lanes);
      int right = at + table.right[p] * lanes;
      double[] lefts = array(left, y, scratch.products);
      double[] leftBars = array(left, yBar, scratch.companions);
      addProduct(scratch.companions, p * lanes, y, right, leftBars, leftAt, lanes);
      addProduct(scratch.companions, p * lanes, lefts, leftAt, yBar, right, lanes);
    }
  }

  /** Fills the duals {@code dz} from the duals {@code dy}. */
  void pushforward(
      int neurons, double[] y, double[] slopes, double[] dy, double[] dz, Scratch scratch) {
    int lanes = scratch.lanes;
    for (int o = 0; o < neurons; o++) {
      int at = o * table.channels * lanes;
      int slopesAt = o * slopes() * lanes;
      formProducts(y, at, scratch);
      formProductDuals(y, dy, at, scratch);
      pushFirst(y, at, slopes, slopesAt, dy, dz, lanes);
      for (int t = 0; t < table.terms(); t++) {
        pushTerm(t, y, at, slopes, slopesAt, dy, dz, scratch);
      }
    }
  }

  private void pushFirst(
      double[] y, int at, double[] slopes, int slopesAt, double[] dy, double[] dz, int lanes) {
    int first = slopesAt + lanes;
    int second = first + lanes;
    product(slopes, first, dy, at, dz, at, lanes);
    for (int c = 1; c < table.channels; c++) {
      int channel = at + c * lanes;
      product(slopes, first, dy, channel, dz, channel, lanes);
      addProduct(1, slopes, second, dy, at, y, channel, dz, channel, lanes);
    }
  }

  private void pushTerm(
      int t,
      double[] y,
      int at,
      double[] slopes,
      int slopesAt,
      double[] dy,
      double[] dz,
      Scratch scratch) {
    int lanes = scratch.lanes;
    int slope = slopesAt + table.order[t] * lanes;
    int channel = at + table.channel[t] * lanes;
    int node = table.node[t];
    double[] nodes = array(node, y, scratch.products);
    double[] nodeDuals = array(node, dy, scratch.companions);
    int nodeAt = offset(node, at, lanes);
    double factor = table.coefficient[t];
    addProduct(factor, slopes, slope + lanes, dy, at, nodes, nodeAt, dz, channel, lanes);
    addProduct(factor, slopes, slope, nodeDuals, nodeAt, dz, channel, lanes);
  }

  private void formProducts(double[] y, int at, Scratch scratch) {
    int lanes = scratch.lanes;
    for (int p = 0; p < table.products(); p++) {
      int left = table.left[p];
      double[] lefts = array(left, y, scratch.products);
      int right = at + table.right[p] * lanes;
      product(lefts, offset(left, at, lanes), y, right, scratch.products, p * lanes, lanes);
    }
  }

  private void formProductDuals(double[] y, double[] dy, int at, Scratch scratch) {
    int lanes = scratch.lanes;
    for (int p = 0; p < table.products(); p++) {
      int left = table.left[p];
      int leftAt = offset(left, at, lanes);
      int right = at + table.right[p] * lanes;
      double[] leftDuals = array(left, dy, scratch.companions);
      double[] lefts = array(left, y, scratch.products);
      product(leftDuals, leftAt, y, right, scratch.companions, p * lanes, lanes);
      addProduct(lefts, leftAt, dy, right, scratch.companions, p * lanes, lanes);
    }
  }

  private double[] array(int node, double[] ofChannels, double[] ofProducts) {
    return node < table.channels ? ofChannels : ofProducts;
  }

  private int offset(int node, int at, int lanes) {
    return node < table.channels ? at + node * lanes : (node - table.channels) * lanes;
  }
}
