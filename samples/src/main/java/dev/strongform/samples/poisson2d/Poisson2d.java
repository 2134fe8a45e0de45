package dev.strongform.samples.poisson2d;

import dev.strongform.annotations.*;

/**
 * Poisson's equation on the unit square with homogeneous Dirichlet conditions.
 *
 * <p>Source: Mueller and Zeinhofer, Achieving High Accuracy with PINNs via Energy Natural Gradients
 * (2023), section 4.1.
 */
@Problem
@Coordinate(name = "x", max = 1)
@Coordinate(name = "y", max = 1)
@Unknown(name = "u")
@RandomFeatures(count = 400)
@Training(interior = 1200, boundary = 400, iterations = 20)
public final class Poisson2d {

  @Equation
  static double poisson(double x, double y, double u_xx, double u_yy) {
    return -(u_xx + u_yy) - 2 * Math.PI * Math.PI * Math.sin(Math.PI * x) * Math.sin(Math.PI * y);
  }

  @Boundary
  static double edge(double u) {
    return u;
  }

  @Exact
  static double u(double x, double y) {
    return Math.sin(Math.PI * x) * Math.sin(Math.PI * y);
  }
}
