package dev.strongform.kernel;

/**
 * The window of one interval along one axis: it climbs from 0 to 1 around the interval's lower end
 * and falls back around its upper one, by {@link SmoothStep}; at an end that is a wall it stays 1.
 *
 * <p>Around an end the windows of both its intervals read the same step, once upwards and once
 * downwards, and no other window is there: their sum is 1, and that of their derivatives exactly 0,
 * without any division.
 *
 * @param lower where it begins to climb; minus infinity at a wall
 * @param upper where it begins to fall; infinity at a wall
 * @param width of a climb and of a fall
 */
record AxisWindow(double lower, double upper, double width) {
  /** The window of the interval {@code index} of {@code count} equal ones. */
  static AxisWindow of(Axis axis, int index, int count, double overlap) {
    double width = overlap * axis.length() / count;
    return new AxisWindow(
        index == 0 ? Double.NEGATIVE_INFINITY : end(axis, index, count) - width / 2,
        index == count - 1 ? Double.POSITIVE_INFINITY : end(axis, index + 1, count) - width / 2,
        width);
  }

  private static double end(Axis axis, int index, int count) {
    return axis.min() + index * axis.length() / count;
  }

  /** The part of the axis where it is not 0. */
  Axis support(Axis axis) {
    return new Axis(
        axis.name(),
        Math.max(axis.min(), lower),
        Math.min(axis.max(), upper + width),
        axis.time(),
        axis.periodic());
  }

  /** Whether it is 1 everywhere. */
  boolean isOne() {
    return Double.isInfinite(lower) && Double.isInfinite(upper);
  }

  /** Whether it is not 0. */
  boolean holds(double x) {
    return x > lower && x < upper + width;
  }

  /**
   * Fills {@code derivatives[order][lane]}, the value at order 0.
   *
   * @param x the coordinates, from index {@code first} on
   */
  void fill(double[] x, int first, int count, double[][] derivatives) {
    double scale = 1 / width;
    for (int lane = 0; lane < count; lane++) {
      double falling = (x[first + lane] - upper) * scale;
      boolean falls = falling > 0;
      double s = falls ? falling : (x[first + lane] - lower) * scale;
      double factor = falls ? -scale : scale;
      derivatives[0][lane] = SmoothStep.of(falls ? 1 - s : s);
      for (int order = 1; order < derivatives.length; order++) {
        derivatives[order][lane] = factor * SmoothStep.derivative(order, s);
        factor *= scale;
      }
    }
  }
}
