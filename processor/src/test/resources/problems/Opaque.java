package demo;

import dev.strongform.annotations.*;

/** Calls of other classes stay calls. */
@Problem
@Coordinate(name = "x", max = 1)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Opaque {
  static final int TWICE = 1;

  @Equation
  static double forced(double x, double u, double u_xx) {
    double strength = StrictMath.scalb(x - 2, TWICE + 1);
    return u_xx - u * strength - StrictMath.sin(2 * x) * strength + Double.sum(x, 1);
  }

  @Boundary
  static double ends(double x, double u) {
    return u - StrictMath.cos(x);
  }

  @Exact
  static double u(double x) {
    return StrictMath.cos(x);
  }
}
