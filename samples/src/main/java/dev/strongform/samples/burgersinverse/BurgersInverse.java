package dev.strongform.samples.burgersinverse;

import dev.strongform.annotations.*;
import dev.strongform.samples.burgers.ColeHopf;

/**
 * The viscosity of Burgers' equation from samples of its solution. Source: Raissi, Perdikaris and
 * Karniadakis (2019).
 */
@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {20, 20, 20})
@Training(interior = 8000, iterations = 1300, resample = 10)
public final class BurgersInverse {
  @Trainable(exact = 0.01 / Math.PI, positive = true)
  static double nu = 0.01;

  @Equation
  static double momentum(double u, double u_t, double u_x, double u_xx) {
    return u_t + u * u_x - nu * u_xx;
  }

  @Ansatz
  static double u(double x, double t, double net) {
    return t * (1 - x * x) * net - Math.sin(Math.PI * x);
  }

  @Observation(fromExact = 2000)
  static double sensor(double u, double measured) {
    return u - measured;
  }

  @Exact
  static double u(double x, double t) {
    return ColeHopf.velocity(x, t);
  }
}
