package demo;

import dev.strongform.annotations.*;

/** Coefficients that are identified, in equations, quantities and the ansatz, and data. */
@Problem
@Coordinate(name = "x", min = 0, max = 1)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Unknown(name = "f")
@Mlp(of = "u", hidden = 4)
@Mlp(of = "f", hidden = 3)
final class Inverse {
  @Trainable(exact = 0.5, positive = true)
  static double kappa = 0.25;

  @Trainable static double lambda = -1.5;

  @Trainable static double shift = 0;

  @Ansatz
  static double u(double x, double t, double net) {
    return x * (1 - x) * net + shift;
  }

  @Quantity
  static double flux(double u, double u_x) {
    return -kappa * (1 + u * u) * u_x;
  }

  @Equation
  static double balance(double u_t, double u, double flux_x, double lambda, double f) {
    return u_t + flux_x - lambda * Math.exp(kappa * u) - f;
  }

  @Initial
  static double start(double u, double x) {
    return u - x * lambda;
  }

  @Observation(data = "src/test/resources/problems/sensors.csv")
  static double sensor(double x, double u, double flux, double heat, double level, double row) {
    return heat * (u - level) + row * flux - x;
  }

  @Observation(fromExact = 30, noise = 0.1)
  static double source(double t, double f, double measured) {
    return (1 + t) * (f - measured) * 2;
  }

  @Exact
  static double u(double x, double t) {
    return x;
  }

  @Exact
  static double f(double x, double t) {
    return x + kappa * t;
  }
}
