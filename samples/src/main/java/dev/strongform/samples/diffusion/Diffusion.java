package dev.strongform.samples.diffusion;

import dev.strongform.annotations.*;

/**
 * Steady diffusion with a varying conductivity: the flux is written once. Source: manufactured here
 * from u = sin(pi x).
 */
@Problem
@Coordinate(name = "x", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {16, 16})
@Training(interior = 300, iterations = 300, weights = "balance = 1")
public final class Diffusion {

  /** The flux, from the left to the right where the concentration falls. */
  @Quantity
  static double q(double x, double u_x) {
    return -(1 + x * x) * u_x;
  }

  @Equation
  static double balance(double x, double q_x) {
    double k_x = 2 * x;
    double s = Math.PI * Math.PI * (1 + x * x) * Math.sin(Math.PI * x);
    return q_x - s + k_x * Math.PI * Math.cos(Math.PI * x);
  }

  @Boundary
  static double ends(double u) {
    return u;
  }

  @Exact
  static double u(double x) {
    return Math.sin(Math.PI * x);
  }
}
