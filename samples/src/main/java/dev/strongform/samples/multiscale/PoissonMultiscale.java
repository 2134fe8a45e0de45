package dev.strongform.samples.multiscale;

import dev.strongform.annotations.*;

/**
 * Poisson's equation on the unit square, its solution of four wave lengths.
 *
 * <p>Source: four modes, as in studies of multi-scale networks; manufactured here.
 */
@Problem
@Coordinate(name = "x", max = 1)
@Coordinate(name = "y", max = 1)
@Unknown(name = "u")
@RandomFeatures(count = 2500, scale = 45)
@Training(interior = 6000, boundary = 1200, iterations = 3)
public final class PoissonMultiscale {
  static final double[] WAVES = {4 * Math.PI, 8 * Math.PI, 12 * Math.PI, 16 * Math.PI};

  @Equation
  static double poisson(double x, double y, double u_xx, double u_yy) {
    double source = 0;
    for (double w : WAVES) {
      source += w * w / 2 * Math.sin(w * x) * Math.sin(w * y);
    }
    return u_xx + u_yy + source;
  }

  @Boundary
  static double edge(double u) {
    return u;
  }

  @Exact
  static double u(double x, double y) {
    double sum = 0;
    for (double w : WAVES) {
      sum += Math.sin(w * x) * Math.sin(w * y) / 4;
    }
    return sum;
  }
}
