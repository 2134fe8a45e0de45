package dev.strongform.linalg;

/**
 * Keeps the triangular factor of the rows taken in: {@code R' R = sum_b w_b [J_b r_b]' [J_b r_b]}
 * with {@code R} upper triangular, by orthogonal transformations that never square the condition
 * number. Its last column is {@code Q'r}. Signs of its rows are open.
 */
public interface TriangleAccumulator extends RowAccumulator {
  /**
   * Starts from the factor of other rows instead of nothing.
   *
   * @param triangle {@code R[i][k]} at {@code k * (size() + 1) + i}, zero below the diagonal; kept
   */
  void start(double[] triangle);

  /** Takes in all rows of another of the same back end and size, which forgets them. */
  void absorb(TriangleAccumulator other);

  /**
   * One entry of {@code R}; zero below the diagonal.
   *
   * @param column up to {@link #size()}, the residual's column
   */
  double entry(int row, int column);

  /** Copies {@code J'r = R' (Q'r)} into the target. */
  void vector(double[] target);

  /** Copies the diagonal of {@code J'J} into the target. */
  void diagonal(double[] target);

  /**
   * Solves {@code min |R x + Q'r|^2 + x' diag(damping) x} by the factor of {@code [R;
   * sqrt(damping)]}. {@code R} is kept.
   *
   * @param damping one entry a parameter, not negative
   * @param x receives the solution; untouched on failure
   * @return whether the solution is finite
   */
  boolean step(double[] damping, double[] x);

  /**
   * Solves {@code min |R x + Q'r|} by a factorisation with column pivoting that finds the rank:
   * columns are scaled to length one, and directions below the tolerance are left out. {@code R} is
   * kept.
   *
   * @param tolerance relative to the largest pivot, from 0 up to below 1
   * @param x receives the solution; untouched on failure
   * @return the rank; 0 where {@code R} is zero or not finite
   */
  int leastSquares(double tolerance, double[] x);

  /** As {@link GaussNewtonSystem#lowestAgain}. */
  default double lowestAgain(double[] g, double residual, double[] theta, double[] x) {
    return Double.NaN;
  }

  /**
   * Solves {@code (J'J + diag(damping)) x = b} with the factor of the last {@link #step}.
   *
   * @param x receives the solution; untouched on failure
   * @return whether the solution is finite
   */
  boolean solveAgain(double[] b, double[] x);
}
