package dev.strongform.samples.wave;

import dev.strongform.annotations.*;

/**
 * Two modes of a vibrating string. Source: Wang, Yu and Perdikaris, the NTK view of PINNs (2022).
 */
@Problem
@Coordinate(name = "x", max = 1)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@RandomFeatures(count = 1000, scale = 20)
@Training(interior = 3000, boundary = 400, initial = 400, iterations = 20)
public final class Wave {

  @Equation
  static double wave(double u_tt, double u_xx) {
    return u_tt - 4 * u_xx;
  }

  @Initial
  static double shape(double x, double u) {
    return u - u(x, 0);
  }

  @Initial
  static double atRest(double u_t) {
    return u_t;
  }

  @Boundary
  static double ends(double u) {
    return u;
  }

  @Exact
  static double u(double x, double t) {
    double slow = Math.sin(Math.PI * x) * Math.cos(2 * Math.PI * t);
    return slow + Math.sin(4 * Math.PI * x) * Math.cos(8 * Math.PI * t) / 2;
  }
}
