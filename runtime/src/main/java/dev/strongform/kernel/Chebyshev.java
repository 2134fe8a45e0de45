package dev.strongform.kernel;

/** Chebyshev's polynomials of the first kind and their derivatives at a point. */
public final class Chebyshev {
  private Chebyshev() {}

  /**
   * Fills {@code target[order * count + n]} with the derivative of that order of {@code T_n}, by
   * the three-term recurrence {@code T_(n+1) = 2 x T_n - T_(n-1)} differentiated.
   *
   * @param x from -1 to 1
   * @param count number of polynomials, at least 1
   * @param highest the highest order of a derivative, at least 0
   * @param target at least {@code (highest + 1) * count} entries
   */
  public static void fill(double x, int count, int highest, double[] target) {
    for (int order = 0; order <= highest; order++) {
      int at = order * count;
      target[at] = order == 0 ? 1 : 0;
      if (count > 1) {
        target[at + 1] = order == 0 ? x : order == 1 ? 1 : 0;
      }
      for (int n = 1; n + 1 < count; n++) {
        double lower = order == 0 ? 0 : 2 * order * target[at - count + n];
        target[at + n + 1] = lower + 2 * x * target[at + n] - target[at + n - 1];
      }
    }
  }
}
