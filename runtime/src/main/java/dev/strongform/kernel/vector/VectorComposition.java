package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.FlatLoops.addProduct;
import static dev.strongform.kernel.vector.FlatLoops.product;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.CompositionTable;
import java.util.Arrays;

/**
 * Sweeps {@code z = sigma(y)} over the jets of one layer: forward, reverse and dual, by a {@link
 * CompositionTable}. A channel of all neurons and lanes is one run of {@code size} entries, so that
 * every step of the table is one long loop.
 */
final class VectorComposition {
  private final CompositionTable table;
  private final VectorActivation activation;

  VectorComposition(CompositionTable table, Activation activation) {
    this.table = table;
    this.activation = new VectorActivation(activation, table.highest + 1);
  }

  /** The products of a layer, and their cotangents or duals; {@code [product][entry]}. */
  static final class Scratch {
    final double[][] products;
    final double[][] companions;

    Scratch(VectorComposition composition, int size) {
      this.products = new double[composition.table.products()][size];
      this.companions = new double[composition.table.products()][size];
    }
  }

  /** Memory for the derivatives of sigma at some entries: {@code [order][entry]}. */
  double[][] newSlopes(int size) {
    return VectorActivation.newArrays(table.highest + 1, size);
  }

  /** Fills {@code slopes} and the jets {@code z} from the jets {@code y}. */
  void forward(double[] y, double[][] slopes, double[] z, Scratch scratch, int size) {
    activation.derivatives(y, slopes, size);
    System.arraycopy(slopes[0], 0, z, 0, size);
    formProducts(y, scratch, size);
    for (int c = 1; c < table.channels; c++) {
      product(slopes[1], 0, y, c * size, z, c * size, size);
    }
    for (int t = 0; t < table.terms(); t++) {
      double[] node = node(t, y, scratch.products);
      double[] slope = slopes[table.order[t]];
      int at = table.channel[t] * size;
      addProduct(table.coefficient[t], slope, 0, node, nodeAt(t, size), z, at, size);
    }
  }

  /** Fills the cotangents {@code yBar} from the cotangents {@code zBar}. */
  void reverse(
      double[] y, double[][] slopes, double[] zBar, double[] yBar, Scratch scratch, int size) {
    formProducts(y, scratch, size);
    for (double[] companion : scratch.companions) {
      Arrays.fill(companion, 0, size, 0);
    }
    product(slopes[1], 0, zBar, 0, yBar, 0, size);
    for (int c = 1; c < table.channels; c++) {
      product(slopes[1], 0, zBar, c * size, yBar, c * size, size);
      addProduct(1, slopes[2], 0, zBar, c * size, y, c * size, yBar, 0, size);
    }
    for (int t = 0; t < table.terms(); t++) {
      double factor = table.coefficient[t];
      int order = table.order[t];
      int bar = table.channel[t] * size;
      int at = nodeAt(t, size);
      double[] node = node(t, y, scratch.products);
      double[] nodeBar = node(t, yBar, scratch.companions);
      addProduct(factor, slopes[order + 1], 0, zBar, bar, node, at, yBar, 0, size);
      addProduct(factor, slopes[order], 0, zBar, bar, nodeBar, at, size);
    }
    reverseProducts(y, yBar, scratch, size);
  }

  private void reverseProducts(double[] y, double[] yBar, Scratch scratch, int size) {
    for (int p = table.products() - 1; p >= 0; p--) {
      double[] bar = scratch.companions[p];
      int right = table.right[p] * size;
      int left = leftAt(p, size);
      addProduct(bar, 0, y, right, left(p, yBar, scratch.companions), left, size);
      addProduct(bar, 0, left(p, y, scratch.products), left, yBar, right, size);
    }
  }

  /** Fills the duals {@code dz} from the duals {@code dy}. */
  void pushforward(
      double[] y, double[][] slopes, double[] dy, double[] dz, Scratch scratch, int size) {
    formProducts(y, scratch, size);
    formProductDuals(y, dy, scratch, size);
    product(slopes[1], 0, dy, 0, dz, 0, size);
    for (int c = 1; c < table.channels; c++) {
      product(slopes[1], 0, dy, c * size, dz, c * size, size);
      addProduct(1, slopes[2], 0, dy, 0, y, c * size, dz, c * size, size);
    }
    for (int t = 0; t < table.terms(); t++) {
      double factor = table.coefficient[t];
      int order = table.order[t];
      int target = table.channel[t] * size;
      int at = nodeAt(t, size);
      double[] node = node(t, y, scratch.products);
      double[] nodeDual = node(t, dy, scratch.companions);
      addProduct(factor, slopes[order + 1], 0, dy, 0, node, at, dz, target, size);
      addProduct(factor, slopes[order], 0, nodeDual, at, dz, target, size);
    }
  }

  private void formProducts(double[] y, Scratch scratch, int size) {
    for (int p = 0; p < table.products(); p++) {
      double[] left = left(p, y, scratch.products);
      product(left, leftAt(p, size), y, table.right[p] * size, scratch.products[p], 0, size);
    }
  }

  private void formProductDuals(double[] y, double[] dy, Scratch scratch, int size) {
    for (int p = 0; p < table.products(); p++) {
      int right = table.right[p] * size;
      int at = leftAt(p, size);
      double[] dual = scratch.companions[p];
      product(left(p, dy, scratch.companions), at, y, right, dual, 0, size);
      addProduct(left(p, y, scratch.products), at, dy, right, dual, 0, size);
    }
  }

  private double[] node(int term, double[] ofChannels, double[][] ofProducts) {
    return array(table.node[term], ofChannels, ofProducts);
  }

  private int nodeAt(int term, int size) {
    return at(table.node[term], size);
  }

  private double[] left(int product, double[] ofChannels, double[][] ofProducts) {
    return array(table.left[product], ofChannels, ofProducts);
  }

  private int leftAt(int product, int size) {
    return at(table.left[product], size);
  }

  private double[] array(int node, double[] ofChannels, double[][] ofProducts) {
    return node < table.channels ? ofChannels : ofProducts[node - table.channels];
  }

  private int at(int node, int size) {
    return node < table.channels ? node * size : 0;
  }
}
