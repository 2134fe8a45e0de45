package dev.strongform.kernel.scalar;

/**
 * The logistic function {@code s = 1 / (1 + exp(-x))} and its derivatives, which swish and softplus
 * are made of.
 *
 * <p>With {@code e = exp(-|x|)}, which never overflows, {@code s' = e / (1 + e)^2} and {@code s'' =
 * s' (1 - 2 s)}; the higher ones follow from {@code s' = s - s^2}.
 */
final class Logistic {
  private Logistic() {}

  /** {@code exp(-|x|)}. */
  static double decay(double x) {
    return Math.exp(-Math.abs(x));
  }

  /** The value, from {@code e = decay(x)}. */
  static double value(double x, double e) {
    double large = 1 / (1 + e);
    return x >= 0 ? large : e * large;
  }

  /** The first derivative, from {@code e = decay(x)}. */
  static double first(double e) {
    return e / ((1 + e) * (1 + e));
  }

  /** {@code 1 - 2 s}, without cancellation, from {@code e = decay(x)}. */
  static double tilt(double x, double e) {
    double size = (1 - e) / (1 + e);
    return x >= 0 ? -size : size;
  }

  /** The third derivative: {@code s' (1 - 6 s')}. */
  static double third(double first) {
    return first * (1 - 6 * first);
  }

  /** The fourth derivative: {@code s'' (1 - 12 s')}. */
  static double fourth(double first, double second) {
    return second * (1 - 12 * first);
  }

  /** The fifth derivative: {@code s''' (1 - 12 s') - 12 s''^2}. */
  static double fifth(double first, double second) {
    return third(first) * (1 - 12 * first) - 12 * second * second;
  }
}
