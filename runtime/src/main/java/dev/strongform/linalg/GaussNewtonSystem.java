package dev.strongform.linalg;

/**
 * The linearised least squares problem {@code min |r + J x|^2} at some parameters, from which
 * damped steps are found. Arguments are kept; nothing is allocated once the first step was found.
 */
public interface GaussNewtonSystem extends AutoCloseable {
  /** The residual along a straight line {@code theta + h v}, by finite differences. */
  interface Path {
    /** {@code h}. */
    double distance();

    /** Overwrites {@code residual} with {@code r(theta + h v)}. */
    void ahead(double[] residual);

    /**
     * Overwrites {@code target} with {@code J' r_vv}, where {@code r_vv = 2 / h^2 (r(theta + h v) -
     * r - h J v)} is the second derivative of the residual along {@code v}.
     */
    void pulledSecondDerivative(double[] target);
  }

  /** The number of parameters. */
  int size();

  /** Copies {@code J'r} into the target. */
  void vector(double[] target);

  /** Copies the diagonal of {@code J'J} into the target. */
  void diagonal(double[] target);

  /**
   * Finds the damped Gauss-Newton step {@code x = -(J'J + D)^-1 J'r} with {@code D =
   * diag(damping)}.
   *
   * @param damping one entry a parameter, not negative
   * @param x receives the step; untouched on failure
   * @return whether the damped matrix was positive definite to working precision
   */
  boolean step(double[] damping, double[] x);

  /**
   * Solves {@code (J'J + D) x = b} with the damping of the last successful {@link #step}.
   *
   * @param x receives the solution; untouched on failure
   * @return whether the solution is finite
   */
  boolean solveAgain(double[] b, double[] x);

  /**
   * Finds the acceleration along the last successful step {@code v}: {@code a = -(J'J + D)^-1 J'
   * r_vv} (Transtrum and Sethna 2012, arXiv:1201.5885).
   *
   * @param path along {@code v}
   * @param x receives the acceleration; untouched on failure
   * @return whether the acceleration is finite
   */
  boolean accelerate(Path path, double[] x);

  /**
   * The least damping that is not lost in this form's rounding, over the largest diagonal entry of
   * {@code J'J}.
   */
  default double smallestDamping() {
    return 1e-16;
  }

  /** Whether {@link #append} can be asked for. */
  default boolean takesRows() {
    return false;
  }

  /**
   * Takes in further rows of {@code J}, whose residuals are zero.
   *
   * @param rows {@code J[i][k]} at {@code rows[k * count + i]}; kept
   * @param count number of rows
   * @throws UnsupportedOperationException if this form cannot
   */
  default void append(double[] rows, int count) {
    throw new UnsupportedOperationException("this form of the system takes no further rows");
  }

  /** Whether {@link #leastSquares} can be asked for. */
  default boolean revealsRank() {
    return false;
  }

  /**
   * Finds the undamped step {@code x} that makes {@code |r + J x|} least, in the directions that
   * {@code J} sees.
   *
   * @param tolerance what is below it, relative to the largest, {@code J} does not see
   * @param x receives the step; untouched on failure
   * @return the number of these directions; 0 if there is no finite step
   * @throws UnsupportedOperationException if this form does not reveal the rank
   */
  default int leastSquares(double tolerance, double[] x) {
    throw new UnsupportedOperationException("this form of the system does not reveal its rank");
  }

  /**
   * Finds the {@code x} that makes {@code g'x + |J x|^2 / 2} least, in the directions that {@code
   * J} sees; {@code r} has no part in it.
   *
   * @param tolerance what is below it, relative to the largest, {@code J} does not see
   * @param g one entry a parameter; kept
   * @param x receives the minimiser; untouched on failure
   * @return the number of these directions; 0 if there is no finite minimiser
   * @throws UnsupportedOperationException if this form does not reveal the rank
   */
  default int lowest(double tolerance, double[] g, double[] x) {
    throw new UnsupportedOperationException("this form of the system does not reveal its rank");
  }

  /**
   * Finds the {@code x} that makes {@code g'x + |J x|^2 / 2} least for {@code g = J'r}, with the
   * factors of the last {@link #leastSquares}, which some back ends keep, for next to nothing;
   * {@code J} may be another by now. Only in directions that {@code g} determines: in the others
   * its rounding would make {@code x} long beside {@code theta}.
   *
   * @param g one entry a parameter; kept
   * @param residual the length of {@code r}
   * @param theta the parameters, not all zero; kept
   * @param x receives the minimiser; untouched on failure
   * @return how much below zero the least value is in all directions that {@code J} saw; NaN if no
   *     factors are kept or the minimiser is not finite
   */
  default double lowestAgain(double[] g, double residual, double[] theta, double[] x) {
    return Double.NaN;
  }

  /** Frees the memory; the system cannot be used any more. */
  @Override
  void close();
}
