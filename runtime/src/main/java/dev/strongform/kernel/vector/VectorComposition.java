package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.FlatLoops.addProduct;
import static dev.strongform.kernel.vector.FlatLoops.product;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.CompositionTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sweeps {@code z = sigma(y)} over the jets of one layer: forward, reverse and dual, by a {@link
 * CompositionTable}. A channel of all neurons and lanes is one run of {@code size} entries, which
 * is cut into blocks so short that what the steps of the table share stays in the nearest cache.
 */
final class VectorComposition {
  /** Entries of a block: sixteen arrays of 2 KB. */
  private static final int BLOCK = 256;

  private final CompositionTable table;
  private final VectorActivation activation;
  private final TermSchedule schedule;

  /** Null where the table is of no shape that has loops of its own. */
  private final @Nullable FusedRule fused;

  VectorComposition(CompositionTable table, Activation activation) {
    this.table = table;
    this.activation = new VectorActivation(activation, table.highest + 1);
    this.schedule = new TermSchedule(table);
    this.fused = FusedRule.of(table).orElse(null);
  }

  /** The products of a block, and their cotangents or duals; {@code [product][entry]}. */
  static final class Scratch {
    final double[][] products;
    final double[][] companions;

    Scratch(VectorComposition composition) {
      this.products = new double[composition.schedule.formed.length][BLOCK];
      this.companions = new double[composition.schedule.formed.length][BLOCK];
    }
  }

  /** Memory for the derivatives of sigma at some entries: {@code [order][entry]}. */
  double[][] newSlopes(int size) {
    return VectorActivation.newArrays(table.highest + 1, size);
  }

  /** Fills {@code slopes} and the jets {@code z} from the jets {@code y}. */
  void forward(double[] y, double[][] slopes, double[] z, Scratch scratch, int size) {
    for (int at = 0; at < size; at += BLOCK) {
      int count = Math.min(BLOCK, size - at);
      activation.derivatives(y, slopes, at, at + count);
      if (fused != null) {
        fused.forward(y, slopes, z, size, at, count);
      } else {
        forwardTerms(y, slopes, z, scratch, size, at, count);
      }
    }
  }

  private void forwardTerms(
      double[] y, double[][] slopes, double[] z, Scratch scratch, int size, int at, int count) {
    System.arraycopy(slopes[0], at, z, at, count);
    formProducts(y, scratch, size, at, count);
    for (int c : schedule.targets) {
      product(slopes[1], at, y, c * size + at, z, c * size + at, count);
    }
    for (int c = 1; c < table.channels; c++) {
      if (!schedule.isTarget[c]) {
        product(slopes[1], at, y, c * size + at, z, c * size + at, count);
      }
      for (int t : schedule.terms[c]) {
        forwardTerm(t, y, slopes, z, scratch, size, at, count);
      }
    }
  }

  private void forwardTerm(
      int t,
      double[] y,
      double[][] slopes,
      double[] z,
      Scratch scratch,
      int size,
      int at,
      int count) {
    double factor = table.coefficient[t];
    double[] slope = slopes[table.order[t]];
    int to = table.channel[t] * size + at;
    if (schedule.isPair(t)) {
      int a = schedule.left(t) * size + at;
      int b = schedule.right(t) * size + at;
      addProduct(factor, slope, at, y, a, y, b, z, to, count);
    } else {
      addProduct(factor, slope, at, scratch.products[schedule.place(t)], 0, z, to, count);
    }
  }

  /** Fills the cotangents {@code yBar} from the cotangents {@code zBar}. */
  void reverse(
      double[] y, double[][] slopes, double[] zBar, double[] yBar, Scratch scratch, int size) {
    for (int at = 0; at < size; at += BLOCK) {
      int count = Math.min(BLOCK, size - at);
      if (fused != null) {
        fused.reverse(y, slopes, zBar, yBar, size, at, count);
      } else {
        reverseTerms(y, slopes, zBar, yBar, scratch, size, at, count);
      }
    }
  }

  private void reverseTerms(
      double[] y,
      double[][] slopes,
      double[] zBar,
      double[] yBar,
      Scratch scratch,
      int size,
      int at,
      int count) {
    formProducts(y, scratch, size, at, count);
    for (double[] companion : scratch.companions) {
      Arrays.fill(companion, 0, count, 0);
    }
    product(slopes[1], at, zBar, at, yBar, at, count);
    for (int c = 1; c < table.channels; c++) {
      int own = c * size + at;
      FlatLoops.pullBack(slopes[1], slopes[2], at, zBar, y, yBar, own, count);
      for (int t : schedule.terms[c]) {
        reverseTerm(t, y, slopes, zBar, yBar, scratch, size, at, count);
      }
    }
    reverseProducts(y, yBar, scratch, size, at, count);
  }

  private void reverseTerm(
      int t,
      double[] y,
      double[][] slopes,
      double[] zBar,
      double[] yBar,
      Scratch scratch,
      int size,
      int at,
      int count) {
    double factor = table.coefficient[t];
    double[] slope = slopes[table.order[t]];
    double[] next = slopes[table.order[t] + 1];
    int bar = table.channel[t] * size + at;
    if (schedule.isPair(t)) {
      int a = schedule.left(t) * size + at;
      int b = schedule.right(t) * size + at;
      FlatLoops.pullBackPair(factor, slope, next, at, zBar, bar, y, yBar, a, b, count);
    } else {
      int p = schedule.place(t);
      addProduct(factor, next, at, zBar, bar, scratch.products[p], 0, yBar, at, count);
      addProduct(factor, slope, at, zBar, bar, scratch.companions[p], 0, count);
    }
  }

  private void reverseProducts(
      double[] y, double[] yBar, Scratch scratch, int size, int at, int count) {
    for (int k = schedule.formed.length - 1; k >= 0; k--) {
      int p = schedule.formed[k];
      double[] bar = scratch.companions[k];
      int right = table.right[p] * size + at;
      int left = leftAt(p, size, at);
      addProduct(bar, 0, y, right, left(p, yBar, scratch.companions), left, count);
      addProduct(bar, 0, left(p, y, scratch.products), left, yBar, right, count);
    }
  }

  /** Fills the duals {@code dz} from the duals {@code dy}. */
  void pushforward(
      double[] y, double[][] slopes, double[] dy, double[] dz, Scratch scratch, int size) {
    for (int at = 0; at < size; at += BLOCK) {
      int count = Math.min(BLOCK, size - at);
      formProducts(y, scratch, size, at, count);
      formProductDuals(y, dy, scratch, size, at, count);
      product(slopes[1], at, dy, at, dz, at, count);
      for (int c = 1; c < table.channels; c++) {
        int own = c * size + at;
        product(slopes[1], at, dy, own, dz, own, count);
        addProduct(1, slopes[2], at, dy, at, y, own, dz, own, count);
      }
      for (int t = 0; t < table.terms(); t++) {
        pushTerm(t, y, slopes, dy, dz, scratch, size, at, count);
      }
    }
  }

  private void pushTerm(
      int t,
      double[] y,
      double[][] slopes,
      double[] dy,
      double[] dz,
      Scratch scratch,
      int size,
      int at,
      int count) {
    double factor = table.coefficient[t];
    double[] slope = slopes[table.order[t]];
    double[] next = slopes[table.order[t] + 1];
    int to = table.channel[t] * size + at;
    if (schedule.isPair(t)) {
      int a = schedule.left(t) * size + at;
      int b = schedule.right(t) * size + at;
      FlatLoops.pushPair(factor, slope, next, at, y, dy, a, b, dz, to, count);
    } else {
      int p = schedule.place(t);
      addProduct(factor, next, at, dy, at, scratch.products[p], 0, dz, to, count);
      addProduct(factor, slope, at, scratch.companions[p], 0, dz, to, count);
    }
  }

  private void formProducts(double[] y, Scratch scratch, int size, int at, int count) {
    for (int k = 0; k < schedule.formed.length; k++) {
      int p = schedule.formed[k];
      double[] left = left(p, y, scratch.products);
      int right = table.right[p] * size + at;
      product(left, leftAt(p, size, at), y, right, scratch.products[k], 0, count);
    }
  }

  private void formProductDuals(
      double[] y, double[] dy, Scratch scratch, int size, int at, int count) {
    for (int k = 0; k < schedule.formed.length; k++) {
      int p = schedule.formed[k];
      int right = table.right[p] * size + at;
      int left = leftAt(p, size, at);
      double[] dual = scratch.companions[k];
      product(left(p, dy, scratch.companions), left, y, right, dual, 0, count);
      addProduct(left(p, y, scratch.products), left, dy, right, dual, 0, count);
    }
  }

  /** The array of a product's left factor, a channel or an earlier product. */
  private double[] left(int product, double[] ofChannels, double[][] ofProducts) {
    int node = table.left[product];
    return node < table.channels ? ofChannels : ofProducts[schedule.places[node - table.channels]];
  }

  private int leftAt(int product, int size, int at) {
    int node = table.left[product];
    return node < table.channels ? node * size + at : 0;
  }
}
