package dev.strongform.samples.beam;

import dev.strongform.annotations.*;

/** A cantilever under its own weight. Source: Euler and Bernoulli; any text on beams. */
@Problem
@Coordinate(name = "x", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {12, 12})
@Training(interior = 200, iterations = 300, weights = "bending = 1")
public final class Beam {

  @Equation
  static double bending(double u_xxxx) {
    return u_xxxx + 1;
  }

  @Boundary("x = 0")
  static double clamped(double u) {
    return u;
  }

  @Boundary("x = 0")
  static double level(double u_x) {
    return u_x;
  }

  @Boundary("x = 1")
  static double noMoment(double u_xx) {
    return u_xx;
  }

  @Boundary("x = 1")
  static double noShear(double u_xxx) {
    return u_xxx;
  }

  @Exact
  static double u(double x) {
    return -x * x * (x * x - 4 * x + 6) / 24;
  }
}
