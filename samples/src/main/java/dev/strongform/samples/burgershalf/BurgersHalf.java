package dev.strongform.samples.burgershalf;

import dev.strongform.annotations.*;
import dev.strongform.samples.burgers.ColeHopf;

/**
 * The sample {@code burgers} on half of its space, which its odd solution is known by: networks and
 * points have half as much to resolve.
 *
 * <p>Source: Raissi, Perdikaris and Karniadakis (2019).
 */
@Problem
@Coordinate(name = "x", min = 0, max = 1)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {16, 16, 16})
@Training(
    interior = 2000,
    boundary = 200,
    iterations = 1000,
    weights = "middle = 10",
    resample = 10,
    slabs = 8)
public final class BurgersHalf {
  static final double NU = 0.01 / Math.PI;

  @Equation
  static double momentum(double u, double u_t, double u_x, double u_xx) {
    return u_t + u * u_x - NU * u_xx;
  }

  @Boundary("x = 0")
  static double middle(double u) {
    return u;
  }

  @Ansatz
  static double u(double x, double t, double net) {
    return t * (1 - x) * net - Math.sin(Math.PI * x);
  }

  @Exact
  static double u(double x, double t) {
    return ColeHopf.velocity(x, t);
  }
}
