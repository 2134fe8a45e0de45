package dev.strongform.objective;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.Tile;
import java.util.List;

/**
 * Terms at the same points that are swept together. Tiles, weights and products are by the index of
 * the term among those of the loss; the entries of terms outside the group are left alone.
 */
interface TermGroup {
  /** The indices of the terms, ascending; not to be modified. */
  int[] terms();

  /** The residuals of all terms at the points of their tiles, which are the same. */
  void residual(double[] theta, Tile[] tiles);

  /** The residuals, and what the products below need. */
  void linearise(double[] theta, Tile[] tiles);

  /**
   * Adds the sum over the terms of {@code J' w} to the gradient.
   *
   * @param columns the parameters whose entries somebody looks at
   */
  void pullback(
      double[] theta, Tile[] tiles, double[][] w, List<ParameterRange> columns, double[] gradient);

  /** Fills each term's {@code J v}. */
  void pushforward(double[] theta, Tile[] tiles, double[] v, double[][] jv);
}
