package dev.strongform.samples.burgers;

import dev.strongform.annotations.*;

/** Burgers' equation with a steep layer. Source: Raissi, Perdikaris and Karniadakis (2019). */
@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {20, 20, 20})
@Training(interior = 10000, boundary = 400, initial = 400, iterations = 150)
public final class Burgers {
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

  @Exact
  static double u(double x, double t) {
    return ColeHopf.velocity(x, t);
  }
}
