package dev.strongform.linalg;

/**
 * Sums {@code G = sum_b w_b J_b' J_b} and {@code g = sum_b w_b J_b' r_b} over blocks {@code b} of
 * rows, and solves damped systems with {@code G}. One thread at a time may use it; several
 * accumulators may be used at once.
 */
public interface GramAccumulator extends RowAccumulator {
  /** Adds the sums of another accumulator of the same back end and size, which is kept. */
  void add(GramAccumulator other);

  /** Copies {@code g} into the target. */
  void vector(double[] target);

  /** Copies the diagonal of {@code G} into the target. */
  void diagonal(double[] target);

  /** One entry of {@code G}. */
  double entry(int row, int column);

  /**
   * Solves {@code (G + diag(damping)) x = b} by Cholesky's factorisation. {@code G}, {@code g} and
   * the arguments are kept.
   *
   * @param damping one entry a parameter, not negative
   * @param b the right-hand side
   * @param x receives the solution; untouched on failure
   * @param threads most threads to use
   * @return whether the damped matrix was positive definite to working precision
   */
  boolean solve(double[] damping, double[] b, double[] x, int threads);

  /**
   * Solves again with the factor of the last successful {@link #solve}, before anything is added.
   *
   * @param b another right-hand side
   * @param x receives the solution; untouched on failure
   * @return whether the solution is finite
   */
  boolean solveAgain(double[] b, double[] x);
}
