package dev.strongform.samples.poisson5d;

import dev.strongform.annotations.*;

/**
 * Poisson's equation on the unit cube of five dimensions; the Laplacian is one channel of the jet.
 *
 * <p>Source: Mueller and Zeinhofer (2023), section 4.3.
 */
@Problem
@Coordinate(name = "x", max = 1, dimension = 5)
@Unknown(name = "u")
@RandomFeatures(count = 1000, scale = 3)
@Training(interior = 2000, boundary = 2000, iterations = 20)
public final class Poisson5d {

  @Equation
  static double poisson(double[] x, double lap_u) {
    return lap_u + Math.PI * Math.PI * u(x);
  }

  @Boundary
  static double faces(double[] x, double u) {
    return u - u(x);
  }

  @Exact
  static double u(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.cos(Math.PI * x[i]);
    }
    return sum;
  }
}
