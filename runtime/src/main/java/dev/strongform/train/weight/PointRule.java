package dev.strongform.train.weight;

/**
 * Gives the points of a loss new weights, from the residuals that they have now. Remembers: a rule
 * serves one run, whose points stay.
 */
public interface PointRule {
  /** Iterations between updates, at least 1; the first is before the first iteration. */
  int interval();

  /**
   * The next weights.
   *
   * @param residuals {@code [term][point]}, without any weights but those of a quadrature
   * @return the factors of their squares, {@code [term][point]}, finite and not negative; an empty
   *     array for a term whose points all count the same
   */
  double[][] update(double[][] residuals);
}
