package dev.strongform.samples.heat;

import dev.strongform.annotations.*;

/** The heat equation on an interval. Source: Mueller and Zeinhofer (2023), section 4.2. */
@Problem
@Coordinate(name = "x", max = 1)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@RandomFeatures(count = 500)
@Training(interior = 1500, boundary = 300, initial = 200, iterations = 20)
public final class Heat {

  @Equation
  static double heat(double u_t, double u_xx) {
    return u_t - u_xx / 4;
  }

  @Initial
  static double start(double x, double u) {
    return u - Math.sin(Math.PI * x);
  }

  @Boundary
  static double ends(double u) {
    return u;
  }

  @Exact
  static double u(double x, double t) {
    return Math.exp(-Math.PI * Math.PI * t / 4) * Math.sin(Math.PI * x);
  }
}
