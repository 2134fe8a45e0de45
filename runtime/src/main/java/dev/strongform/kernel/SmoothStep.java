package dev.strongform.kernel;

/**
 * The polynomial of degree 9 that climbs from 0 at 0 to 1 at 1 and whose first four derivatives are
 * 0 at both ends: {@code S(s) = s^5 (126 - 420 s + 540 s^2 - 315 s^3 + 70 s^4)}, and {@code S' =
 * 630 q^4} with {@code q = s (1 - s)}. Below 0 it is 0, above 1 it is 1, so that it has as many
 * continuous derivatives as a jet carries at most.
 */
final class SmoothStep {
  private SmoothStep() {}

  /** The value; {@code of(s) + of(1 - s)} is 1 to rounding, small values keep all their digits. */
  static double of(double s) {
    if (s <= 0) {
      return 0;
    }
    if (s >= 1) {
      return 1;
    }
    return s < 0.5 ? low(s) : 1 - low(1 - s);
  }

  private static double low(double s) {
    double square = s * s;
    return square * square * s * (126 + s * (-420 + s * (540 + s * (-315 + s * 70))));
  }

  /**
   * A derivative; exactly 0 outside of (0, 1).
   *
   * @param order from 1 to {@link JetShape#HIGHEST_ORDER}
   */
  static double derivative(int order, double s) {
    if (s <= 0 || s >= 1) {
      return 0;
    }
    double q = s * (1 - s);
    double slope = 1 - 2 * s;
    return switch (order) {
      case 1 -> 630 * q * q * q * q;
      case 2 -> 2520 * q * q * q * slope;
      case 3 -> 2520 * q * q * (3 - 14 * q);
      case 4 -> 15120 * q * (1 - 7 * q) * slope;
      default -> throw new IllegalArgumentException("no derivative of order " + order);
    };
  }
}
