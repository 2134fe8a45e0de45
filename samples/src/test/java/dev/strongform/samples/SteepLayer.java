package dev.strongform.samples;

import static java.lang.Math.*;

import dev.strongform.annotations.*;

/** A smooth solution with a layer of width 1/30 at one side: two scales. */
@Problem
@Coordinate(name = "x", max = 1)
@Coordinate(name = "y", max = 1)
@Unknown(name = "u")
@RandomFeatures(
    count = 400,
    scale = 45,
    fractions = {1, 0.1})
@Training(interior = 1600, boundary = 400, iterations = 5)
final class SteepLayer {
  @Equation
  static double balance(double y, double u, double u_xx, double u_yy) {
    return -u_xx - u_yy + 900 * u - (900 + 4 * PI * PI) * sin(2 * PI * y);
  }

  @Exact
  @Boundary
  static double u(double x, double y) {
    return sin(2 * PI * y) + exp(-30 * x);
  }
}
