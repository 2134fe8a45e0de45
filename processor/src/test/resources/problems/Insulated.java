package demo;

import dev.strongform.annotations.*;

/** Flux conditions through the outward normal; a Laplacian that is recognised. */
@Problem
@Coordinate(name = "x", max = 1)
@Coordinate(name = "y", min = -1, max = 1)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Insulated {

  @Equation
  static double balance(double x, double u, double u_xx, double u_yy) {
    return 2 * (u_xx + u_yy) - u + x * x;
  }

  @Boundary("x")
  static double loss(double u, double u_n) {
    return u_n + u / 2;
  }

  @Boundary({"y = -1", "y = max"})
  static double insulated(double y, double[] normal, double[] grad_u) {
    return normal[0] * grad_u[0] + normal[1] * grad_u[1] - y;
  }
}
