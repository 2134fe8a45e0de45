package demo;

import dev.strongform.annotations.*;

/** A loaded bar whose ends springs hold: {@code u = x (1 - x) / 2 + 1 / k} for their stiffness k. */
@Problem
@Coordinate(name = "x", min = 0, max = 1)
@Unknown(name = "u")
@RandomFeatures(count = 24)
@Training(interior = 64, weights = "springs = 10")
final class Bar {

  @Energy
  static double load(double u, double u_x) {
    return u_x * u_x / 2 - u;
  }

  @Boundary
  static double springs(double u) {
    return u;
  }
}
