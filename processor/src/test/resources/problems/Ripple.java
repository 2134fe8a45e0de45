package demo;

import dev.strongform.annotations.*;

/** Windows of polynomials in a network's place, for two unknowns on a periodic axis. */
@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Time(max = 0.5)
@Unknown(name = "u")
@Unknown(name = "v")
@Periodic("x")
@Windows(space = 6, time = 5, tolerance = 1e-4)
final class Ripple {

  @Equation
  static double momentum(double u, double v, double u_t, double u_x, double u_xx) {
    return u_t + u * u_x - u_xx / 10 + v / 4;
  }

  @Equation
  static double heat(double u, double v_t, double v_x, double v_xx) {
    return v_t + u * v_x - v_xx / 5;
  }

  @Initial
  static double wave(double x, double u) {
    return u - Math.sin(Math.PI * x);
  }

  @Initial
  static double warmth(double x, double v) {
    return v - Math.cos(Math.PI * x);
  }
}
