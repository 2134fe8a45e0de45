package dev.strongform.samples.poissonsource;

import static java.lang.Math.PI;

import dev.strongform.annotations.*;

/**
 * The source of Poisson's equation, a second unknown, from samples of the solution.
 *
 * <p>Source: Lu, Meng, Mao and Karniadakis, DeepXDE (2021), on an interval.
 */
@Problem
@Coordinate(name = "x", max = 1)
@Coordinate(name = "y", max = 1)
@Unknown(name = "u")
@Unknown(name = "f")
@RandomFeatures(of = "u", count = 300, scale = 6)
@RandomFeatures(of = "f", count = 150, scale = 4)
@Training(interior = 1500, boundary = 300, iterations = 10)
public final class PoissonSource {

  @Equation
  static double balance(double lap_u, double f) {
    return lap_u + f;
  }

  @Boundary
  static double walls(double u) {
    return u;
  }

  @Observation(fromExact = 1000)
  static double sensor(double u, double measured) {
    return u - measured;
  }

  @Exact
  static double u(double x, double y) {
    return Math.sin(PI * x) * Math.sin(PI * y);
  }

  @Exact
  static double f(double x, double y) {
    return 2 * PI * PI * u(x, y);
  }
}
