package dev.strongform.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The shape of vectors, and of the panels that jets are stored in.
 *
 * <p>A jet of some neurons is {@code [channel][group][neuron][lane]} with {@link #PANEL} lanes a
 * group. One group of one channel is a <em>panel</em>: a matrix of neurons by lanes, contiguous, of
 * which a product reads every line once, in order, whatever the widths.
 */
final class Lanes {
  /** The widest vectors of doubles that this processor computes with. */
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /** Lanes of a vector. */
  static final int VECTOR = SPECIES.length();

  /** Lanes of a panel: two vectors, so that each weight that is loaded serves two products. */
  static final int PANEL = 2 * VECTOR;

  /** Entries of a cache line. */
  private static final int LINE = 8;

  /** Entries after which lines fall into one of four sets: a quarter of a page. */
  private static final int SETS = 128;

  private Lanes() {}

  /** The vector at an index. */
  static DoubleVector load(double[] a, int at) {
    return DoubleVector.fromArray(SPECIES, a, at);
  }

  /** A number in every lane. */
  static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /**
   * Entries from one panel of some neurons to the next: a panel, and a cache line more where its
   * length would put the lines of all panels into the same few sets of the nearest cache.
   */
  static int stride(int neurons) {
    int length = neurons * PANEL;
    return length > 0 && length % SETS == 0 ? length + LINE : length;
  }

  /** The smallest number of whole panels that hold some lanes. */
  static int groups(int lanes) {
    return (lanes + PANEL - 1) / PANEL;
  }
}
