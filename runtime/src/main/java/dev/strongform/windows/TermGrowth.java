package dev.strongform.windows;

/**
 * How many more polynomials an axis needs, from how its last coefficients fell when it had fewer.
 */
final class TermGrowth {
  private static final double LARGEST = 1.4;
  private static final int FEWEST = 2;

  /** Above this a tail has not begun to fall as it will. */
  private static final double SETTLED = 1e-3;

  private final double tolerance;
  private int terms;
  private double tail = Double.NaN;

  TermGrowth(double tolerance) {
    this.tolerance = tolerance;
  }

  /**
   * The number to try next.
   *
   * @param now the number that was tried
   * @param found the tail that it left, against the solution's size
   */
  int next(int now, double found) {
    int most = (int) Math.ceil(LARGEST * now);
    int next =
        found <= tolerance ? now : Math.min(most, now + Math.max(FEWEST, missing(now, found)));
    terms = now;
    tail = found;
    return next;
  }

  /** As many as a geometric decay from the last number to this one promises; many without one. */
  private int missing(int now, double found) {
    boolean falls = now > terms && found < SETTLED && found < tail / 10;
    if (!falls) {
      return now;
    }
    double rate = Math.log(tail / found) / (now - terms);
    return (int) Math.ceil(Math.log(found / tolerance) / rate) + 1;
  }
}
