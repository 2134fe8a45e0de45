package demo;

import dev.strongform.annotations.*;

@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Burgers {
  static final double NU = 0.01 / Math.PI;

  @Equation
  static double momentum(double u, double u_t, double u_x, double u_xx) {
    return u_t + u * u_x - NU * u_xx;
  }

  @Initial
  static double sine(double x, double u) {
    return u + Math.sin(Math.PI * x);
  }

  @Boundary
  static double walls(double u) {
    return u;
  }
}
