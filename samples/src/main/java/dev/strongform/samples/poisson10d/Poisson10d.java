package dev.strongform.samples.poisson10d;

import dev.strongform.annotations.*;

/**
 * Laplace's equation on the unit cube of ten dimensions; the solution is a sum of functions of two
 * coordinates, which features of one and two coordinates are made for.
 *
 * <p>Source: E and Yu, The Deep Ritz Method (2018), section 3.
 */
@Problem
@Coordinate(name = "x", max = 1, dimension = 10)
@Unknown(name = "u")
@RandomFeatures(count = 3200, scale = 0.6)
@Training(interior = 4000, boundary = 4000, iterations = 5)
public final class Poisson10d {

  @Equation
  static double laplace(double lap_u) {
    return lap_u;
  }

  @Exact
  @Boundary
  static double u(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length / 2; i++) {
      sum += x[2 * i] * x[2 * i + 1];
    }
    return sum;
  }
}
