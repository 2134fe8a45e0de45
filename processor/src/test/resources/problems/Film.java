package demo;

import dev.strongform.annotations.*;

/** A soap film over a frame, which an angle pulls aside: an energy that is not quadratic. */
@Problem
@Coordinate(name = "x", min = 0, max = 1)
@Coordinate(name = "y", min = -1, max = 1)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Film {

  @Energy
  static double area(double x, double u, double u_x, double u_y) {
    return Math.sqrt(1 + u_x * u_x + u_y * u_y) + x * u * u_x;
  }

  @Boundary
  static double frame(double x, double y, double u) {
    return u - x * y;
  }
}
