package demo;

import dev.strongform.annotations.*;

/** Calls of other classes stay calls. */
@Problem
@Coordinate(name = "x", max = 1)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Opaque {
  static final long TWO = 4611686018427387904L;

  @Equation
  static double forced(double x, double u, double u_xx) {
    double strength = Double.longBitsToDouble(TWO) - x;
    return u_xx - u * Double.max(x, 0.5) - strength * Double.sum(x, 1) * Double.max(x, 0.5);
  }

  @Boundary
  static double ends(double x, double u) {
    return u - Double.sum(x, Double.longBitsToDouble(TWO));
  }

  @Exact
  static double u(double x) {
    return Double.sum(x, 2);
  }
}
