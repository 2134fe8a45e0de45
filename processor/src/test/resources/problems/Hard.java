package demo;

import dev.strongform.annotations.*;

/** Hard boundary values: the derivatives of the unknown go through the ansatz. */
@Problem
@Coordinate(name = "x", max = 1)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Hard {

  @Ansatz
  static double u(double x, double net) {
    return x * (1 - x) * net;
  }

  @Equation
  static double bend(double x, double u, double u_x, double u_xx) {
    return u_xx + u * u_x - x;
  }

  @Boundary
  static double ends(double u) {
    return u;
  }
}
