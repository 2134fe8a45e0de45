package dev.strongform.samples.ritz2d;

import dev.strongform.annotations.*;

/**
 * Poisson's equation on the unit square as the least of its energy, with zeros on the boundary.
 *
 * <p>Source: E and Yu, The Deep Ritz method (2018), section 3.1; by energy natural gradients as in
 * Mueller and Zeinhofer, Achieving High Accuracy with PINNs via Energy Natural Gradients (2023).
 */
@Problem
@Coordinate(name = "x", max = 1)
@Coordinate(name = "y", max = 1)
@Unknown(name = "u")
@RandomFeatures(count = 400)
@Training(interior = 4096, iterations = 20)
public final class Ritz2d {

  @Energy
  static double membrane(double x, double y, double u, double u_x, double u_y) {
    double load = 2 * Math.PI * Math.PI * Math.sin(Math.PI * x) * Math.sin(Math.PI * y);
    return (u_x * u_x + u_y * u_y) / 2 - load * u;
  }

  @Ansatz
  static double u(double x, double y, double net) {
    return x * (1 - x) * y * (1 - y) * net;
  }

  @Exact
  static double u(double x, double y) {
    return Math.sin(Math.PI * x) * Math.sin(Math.PI * y);
  }
}
