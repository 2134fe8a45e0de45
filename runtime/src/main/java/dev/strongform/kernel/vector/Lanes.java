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

  private Lanes() {}

  /** The vector at an index. */
  static DoubleVector load(double[] a, int at) {
    return DoubleVector.fromArray(SPECIES, a, at);
  }

  /** A number in every lane. */
  static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** The smallest number of whole panels that hold some lanes. */
  static int groups(int lanes) {
    return (lanes + PANEL - 1) / PANEL;
  }
}
