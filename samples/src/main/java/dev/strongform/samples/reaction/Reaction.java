package dev.strongform.samples.reaction;

import dev.strongform.annotations.*;

/**
 * Logistic growth at every point of a line, from a bell-shaped start that the ansatz fixes: what is
 * wrong there grows a hundredfold, and the front that forms asks for short steps in time.
 *
 * <p>Source: Krishnapriyan et al., Characterizing Possible Failure Modes in PINNs (2021).
 */
@Problem
@Coordinate(name = "x", max = 2 * Math.PI)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@RandomFeatures(
    count = 600,
    scale = {70, 1.5})
@Training(interior = 3000, iterations = 8, slabs = 10)
public final class Reaction {

  @Equation
  static double growth(double u, double u_t) {
    return u_t - 5 * u * (1 - u);
  }

  @Ansatz
  static double u(double x, double t, double net) {
    double s = (x - Math.PI) / (Math.PI / 4);
    return Math.exp(-s * s / 2) + t * net;
  }

  @Exact
  static double u(double x, double t) {
    double s = (x - Math.PI) / (Math.PI / 4);
    double start = Math.exp(-s * s / 2);
    return start * Math.exp(5 * t) / (start * Math.exp(5 * t) + 1 - start);
  }
}
