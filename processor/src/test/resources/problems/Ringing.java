package demo;

import dev.strongform.annotations.*;

/** A wave on a ring that drives a damped companion: drawn sines for one, a siren for the other. */
@Problem
@Coordinate(name = "x", min = 0, max = 2)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Unknown(name = "v")
@Periodic("x")
@FourierFeatures(of = "u", directions = 3, scales = {1, 4}, hidden = 4, activation = Activation.SWISH)
@Siren(of = "v", hidden = {5, 3}, omega0 = 4)
final class Ringing {

  @Equation
  static double wave(double u, double u_tt, double u_xx, double v) {
    return u_tt - u_xx + u * v;
  }

  @Equation
  static double damped(double u, double v, double v_t, double v_xxx) {
    return v_t + v + v_xxx - u * u;
  }

  @Initial
  static double shape(double x, double u) {
    return u - Math.sin(Math.PI * x);
  }

  @Initial
  static double rest(double u_t) {
    return u_t;
  }

  @Initial
  static double empty(double v) {
    return v;
  }
}
