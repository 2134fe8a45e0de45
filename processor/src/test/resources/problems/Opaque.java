package demo;

import dev.strongform.annotations.*;

/** Calls of other classes stay calls. */
@Problem
@Coordinate(name = "x", max = 1)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Opaque {

  @Equation
  static double forced(double x, double u, double u_xx) {
    return u_xx - u * Source.strength(x, 3) - StrictMath.sin(2 * x) * Source.strength(x, 3);
  }

  @Boundary
  static double ends(double x, double u) {
    return u - Source.strength(x, 1);
  }

  @Exact
  static double u(double x) {
    return Source.strength(x, 1);
  }
}

final class Source {
  private Source() {}

  static double strength(double x, int n) {
    double strength = 1;
    for (int i = 0; i < n; i++) {
      strength = Math.cos(strength + x);
    }
    return strength;
  }
}
