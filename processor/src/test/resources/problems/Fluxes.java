package demo;

import dev.strongform.annotations.*;

/** Quantities of quantities, differentiated by the compiler. */
@Problem
@Coordinate(name = "x", min = 1, max = 2)
@Coordinate(name = "y", min = 1, max = 2)
@Unknown(name = "u")
@Unknown(name = "v")
@Mlp(hidden = 3)
final class Fluxes {
  static final double K = 0.3;

  @Quantity
  static double conductivity(double x, double y, double u) {
    return K * (1 + x * y) * Math.exp(u / 5);
  }

  @Quantity
  static double p(double conductivity, double u_x) {
    return -conductivity * u_x;
  }

  @Quantity
  static double q(double conductivity, double u_y) {
    return -conductivity * u_y;
  }

  @Equation
  static double balance(double p_x, double q_y, double v) {
    return p_x + q_y - v;
  }

  @Equation
  static double potential(double lap_v, double conductivity, double conductivity_xy, double[] grad_u) {
    return lap_v + conductivity * (grad_u[0] + grad_u[1]) + conductivity_xy;
  }

  @Boundary
  static double grounded(double v) {
    return v;
  }

  @Boundary
  static double walls(double u, double x) {
    return u - x;
  }
}
