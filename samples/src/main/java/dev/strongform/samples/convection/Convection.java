package dev.strongform.samples.convection;

import dev.strongform.annotations.*;

/**
 * A wave that is carried around a circle some six times: periodic in x by construction.
 *
 * <p>Source: Krishnapriyan et al., Characterizing Possible Failure Modes in PINNs (2021).
 */
@Problem
@Coordinate(name = "x", max = 2 * Math.PI)
@Periodic("x")
@Time(name = "t", max = 1)
@Unknown(name = "u")
@RandomFeatures(
    count = 1000,
    scale = {1.5, 40})
@Training(interior = 3000, initial = 300, iterations = 10)
public final class Convection {

  @Equation
  static double transport(double u_t, double u_x) {
    return u_t + 40 * u_x;
  }

  @Exact
  @Initial
  static double u(double x, double t) {
    return Math.sin(x - 40 * t);
  }
}
