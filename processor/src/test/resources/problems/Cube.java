package demo;

import dev.strongform.annotations.*;

/** Twelve dimensions: loops over components stay loops. */
@Problem
@Coordinate(name = "x", max = 1, dimension = 12)
@Time(max = 1)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Cube {
  static final double[] DRIFT = {1, -2, 3, -4, 5, -6, 7, -8, 9, -10, 11, -12};

  @Equation
  static double transport(double[] x, double[] u_x, double u_t, double lap_u) {
    double drift = 0;
    for (int i = 0; i < x.length; i++) {
      drift += DRIFT[i] * x[i] * u_x[i] + i;
    }
    return u_t + drift - lap_u;
  }

  @Equation
  static double eikonal(double u, double[] x, double[] u_x) {
    double square = 0;
    for (double slope : u_x) {
      square += slope * slope;
    }
    double shape = 2;
    for (int k = 1; k < 11; k++) {
      shape *= Math.cos(x[k] + u / k) + DRIFT[k] / 20;
    }
    return Math.sqrt(1 + square) + shape;
  }

  @Initial
  static double start(double[] x, double u) {
    return u - mean(x);
  }

  @Boundary("x = max")
  static double outflow(double[] normal, double[] u_x, double u) {
    double flux = 0;
    for (int i = 0; i < normal.length; i++) {
      flux += normal[i] * u_x[i];
    }
    return flux + u;
  }

  @Boundary("x = min")
  static double still(double u_n, double u) {
    return u_n - 2 * u;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
