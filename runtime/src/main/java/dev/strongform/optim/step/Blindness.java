package dev.strongform.optim.step;

import dev.strongform.optim.algebra.Vectors;

/**
 * Knows when values cannot tell any more whether steps are right, and judges these by the length of
 * the gradient in the inverse metric.
 *
 * <p>Near its least value {@code E_0} an energy is {@code E_0 + d^2 / 2} for that length {@code d},
 * and {@code d^2} is soon below the last digit of {@code E_0}. Where the decrease that the metric
 * promises is below 100 of these digits, steps are right for as long as {@code d} falls.
 */
final class Blindness {
  /** Last digits of the value below which a promised decrease cannot be seen. */
  private static final double ULPS = 100;

  /** A gradient that falls by less is rounding. */
  private static final double FALLS = 0.9;

  private boolean blind;
  private double before = Double.POSITIVE_INFINITY;

  /** Whether the last promise could not be seen. */
  boolean blind() {
    return blind;
  }

  /** What comes is of another sample. */
  void forget() {
    before = Double.POSITIVE_INFINITY;
  }

  /** Looks at the decrease that the metric promises. */
  boolean hides(double promised, double value) {
    blind = promised < ULPS * Math.ulp(value);
    if (!blind) {
      before = Double.POSITIVE_INFINITY;
    }
    return blind;
  }

  /** Whether the gradient is shorter in the inverse metric than at the blind step before. */
  boolean falls(double[] gradient, double[] step) {
    double length = Math.sqrt(Math.max(0, -Vectors.dot(gradient, step)));
    boolean falls = length < FALLS * before;
    before = length;
    return falls;
  }
}
