package demo;

import dev.strongform.annotations.*;

/** One unknown under an ansatz that is not linear, one without; both from one network. */
@Problem
@Coordinate(name = "x", max = 1)
@Coordinate(name = "y", max = 1)
@Time(max = 1)
@Unknown(name = "u")
@Unknown(name = "v")
@Mlp(hidden = {3, 3}, activation = Activation.SWISH)
final class Mixed {

  @Ansatz
  static double u(double x, double y, double t, double net_u, double net_v) {
    return Math.sin(Math.PI * x) + t * x * Math.exp(net_u / 4) + net_u * net_v * t * t;
  }

  @Equation
  static double first(double u_t, double lap_u, double v, double u) {
    return u_t - lap_u / 10 + u * v;
  }

  @Equation
  static double second(double v_t, double v_xx, double v_yy, double u_xy, double x) {
    return v_t - (1 + x) * v_xx - v_yy + u_xy;
  }

  @Initial
  static double startV(double v, double x) {
    return v - x;
  }

  @Initial
  static double startU(double u, double x) {
    return u - Math.sin(Math.PI * x);
  }

  @Boundary
  static double wallU(double u_n) {
    return u_n;
  }

  @Boundary
  static double wallV(double v) {
    return v;
  }
}
