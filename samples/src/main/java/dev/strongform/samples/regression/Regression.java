package dev.strongform.samples.regression;

import dev.strongform.annotations.*;

/**
 * A function from many noisy samples: separable, where stochastic first-order methods are at home.
 *
 * <p>Source: Franke, a comparison of methods for interpolation of scattered data (1979).
 */
@Problem
@Coordinate(name = "x", max = 1)
@Coordinate(name = "y", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {32, 32})
@Training(batch = 256, iterations = 20000)
public final class Regression {

  @Observation(fromExact = 100_000, noise = 0.1)
  static double sample(double u, double measured) {
    return u - measured;
  }

  @Exact
  static double u(double x, double y) {
    return 0.75 * bump(9 * x - 2, 9 * y - 2, 4, 4)
        + 0.75 * Math.exp(-(9 * x + 1) * (9 * x + 1) / 49 - (9 * y + 1) / 10)
        + 0.5 * bump(9 * x - 7, 9 * y - 3, 4, 4)
        - 0.2 * bump(9 * x - 4, 9 * y - 7, 1, 1);
  }

  private static double bump(double a, double b, double p, double q) {
    return Math.exp(-a * a / p - b * b / q);
  }
}
