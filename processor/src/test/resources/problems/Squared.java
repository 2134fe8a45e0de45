package demo;

import dev.strongform.annotations.*;

/** A solution that cannot be negative: the equation is affine in it, and it is not in its network. */
@Problem
@Coordinate(name = "x", max = 1)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Squared {

  @Ansatz
  static double u(double net) {
    return net * net;
  }

  @Equation
  static double decay(double u, double u_x) {
    return u_x + u;
  }

  @Boundary("x = min")
  static double start(double u) {
    return u - 1;
  }
}
