package dev.strongform.samples.heat4d;

import dev.strongform.annotations.*;

/**
 * The heat equation on the unit cube of four dimensions; the solution is a sum of functions of two
 * coordinates.
 *
 * <p>Source: Mueller and Zeinhofer (2023) and its sequels, the heat equation in 4 + 1 dimensions.
 */
@Problem
@Coordinate(name = "x", max = 1, dimension = 4)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@RandomFeatures(
    count = 1200,
    scale = 2,
    shares = {0.3, 0.7, 0})
@Training(interior = 2400, boundary = 2400, initial = 1200, iterations = 5)
public final class Heat4d {

  @Equation
  static double heat(double u_t, double lap_u) {
    return u_t - lap_u / 4;
  }

  @Exact
  @Initial
  @Boundary
  static double u(double[] x, double t) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.exp(-t) * Math.sin(2 * x[i]);
    }
    return sum;
  }
}
