package dev.strongform.kernel.vector;

import dev.strongform.kernel.CompositionTable;
import java.util.Optional;

/**
 * The chain rule of a jet of few channels as one loop each way, which loads and stores every entry
 * once. The loops of a table load an entry in every one of them, and are bound by that.
 */
interface FusedRule {
  /** Fills {@code count} entries from {@code at} of all channels of {@code z}. */
  void forward(double[] y, double[][] slopes, double[] z, int size, int at, int count);

  /** Fills {@code count} entries from {@code at} of all channels of {@code yBar}. */
  void reverse(
      double[] y, double[][] slopes, double[] zBar, double[] yBar, int size, int at, int count);

  /**
   * The rule of a table, where it is of one of two shapes: the value, two first derivatives, and
   * the second of one of them, or the Laplacian of both.
   */
  static Optional<FusedRule> of(CompositionTable table) {
    if (table.channels != 4 || table.highest != 2 || !holdsSquares(table)) {
      return Optional.empty();
    }
    return table.terms() == 2
        ? Optional.of(new FusedLaplacian())
        : Optional.of(new FusedSecond(table.right[table.node[0] - 4]));
  }

  /** Whether all terms are squares of first derivatives in the last channel. */
  private static boolean holdsSquares(CompositionTable table) {
    for (int t = 0; t < table.terms(); t++) {
      int product = table.node[t] - table.channels;
      boolean square = table.left[product] == table.right[product];
      if (!square || table.channel[t] != 3 || table.coefficient[t] != 1) {
        return false;
      }
    }
    return true;
  }
}
