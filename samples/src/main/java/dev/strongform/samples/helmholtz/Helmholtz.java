package dev.strongform.samples.helmholtz;

import dev.strongform.annotations.*;

/**
 * Helmholtz's equation with one wave across and four up; the ansatz fixes the boundary values.
 *
 * <p>Source: Wang, Teng and Perdikaris, Understanding and Mitigating Gradient Flow Pathologies
 * (2021).
 */
@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Coordinate(name = "y", min = -1, max = 1)
@Unknown(name = "u")
@RandomFeatures(count = 1000, scale = 20)
@Training(interior = 3000, iterations = 20)
public final class Helmholtz {

  @Equation
  static double helmholtz(double x, double y, double u, double u_xx, double u_yy) {
    return u_xx + u_yy + u - (1 - 17 * Math.PI * Math.PI) * u(x, y);
  }

  @Ansatz
  static double u(double x, double y, double net) {
    return (1 - x * x) * (1 - y * y) * net;
  }

  @Exact
  static double u(double x, double y) {
    return Math.sin(Math.PI * x) * Math.sin(4 * Math.PI * y);
  }
}
