package dev.strongform.kernel.vector;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
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

  /**
   * Whether {@code reduceLanes} adds in the order of the lanes, compiled or not. Later versions add
   * in an order of their own once they are compiled, so that a sum would change its last bits in
   * the middle of a run.
   */
  private static final boolean IN_ORDER = Runtime.version().feature() < 21;

  private Lanes() {}

  /** The vector at an index. */
  static DoubleVector load(double[] a, int at) {
    return DoubleVector.fromArray(SPECIES, a, at);
  }

  /** A number in every lane. */
  static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** The sum over the lanes, the same bits always. */
  static double sum(DoubleVector v) {
    return IN_ORDER ? v.reduceLanes(VectorOperators.ADD) : inOrder(v);
  }

  /** Lanes are named one by one, since only constant ones are read without a detour. */
  private static double inOrder(DoubleVector v) {
    return switch (VECTOR) {
      case 2 -> v.lane(0) + v.lane(1);
      case 4 -> v.lane(0) + v.lane(1) + v.lane(2) + v.lane(3);
      case 8 -> inOrderOfEight(v);
      default -> Arrays.stream(v.toArray()).reduce(0, Double::sum);
    };
  }

  private static double inOrderOfEight(DoubleVector v) {
    double first = v.lane(0) + v.lane(1) + v.lane(2) + v.lane(3);
    return first + v.lane(4) + v.lane(5) + v.lane(6) + v.lane(7);
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
