package dev.strongform.samples.burgers;

import dev.strongform.annotations.*;

/**
 * Burgers' equation with a steep layer, to which the points move; the ansatz fixes all conditions.
 *
 * <p>Source: Raissi, Perdikaris and Karniadakis (2019).
 */
@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {14, 14, 14})
@Training(interior = 2800, iterations = 5000, seconds = 115, resample = 30, slabs = 8, goal = 2e-13)
public final class Burgers {
  static final double NU = 0.01 / Math.PI;

  @Equation
  static double momentum(double u, double u_t, double u_x, double u_xx) {
    return u_t + u * u_x - NU * u_xx;
  }

  @Ansatz
  static double u(double x, double t, double net) {
    return t * (1 - x * x) * net - Math.sin(Math.PI * x);
  }

  @Exact
  static double u(double x, double t) {
    return ColeHopf.velocity(x, t);
  }
}
