package dev.strongform.samples.kovasznay;

import static java.lang.Math.*;

import dev.strongform.annotations.*;

/**
 * Steady Navier-Stokes behind a grid at Re = 40; the pressure up to a constant. Source: Kovasznay
 * (1948).
 */
@Problem
@Coordinate(name = "x", min = -0.5, max = 1)
@Coordinate(name = "y", min = -0.5, max = 1.5)
@Unknown(name = "u")
@Unknown(name = "v")
@Unknown(name = "p")
@RandomFeatures(count = 350, scale = 9)
@Training(method = "lm-qr", interior = 1400, boundary = 350, iterations = 70)
public final class Kovasznay {
  static final double K = 20 - sqrt(400 + 4 * PI * PI);

  @Equation
  static double xMomentum(double u, double v, double u_x, double u_y, double p_x, double lap_u) {
    return u * u_x + v * u_y + p_x - lap_u / 40;
  }

  @Equation
  static double yMomentum(double u, double v, double v_x, double v_y, double p_y, double lap_v) {
    return u * v_x + v * v_y + p_y - lap_v / 40;
  }

  @Equation
  static double mass(double u_x, double v_y) {
    return u_x + v_y;
  }

  @Exact
  @Boundary
  static double u(double x, double y) {
    return 1 - exp(K * x) * cos(2 * PI * y);
  }

  @Exact
  @Boundary
  static double v(double x, double y) {
    return K / (2 * PI) * exp(K * x) * sin(2 * PI * y);
  }

  @Exact
  static double p(double x, double y) {
    return (1 - exp(2 * K * x)) / 2;
  }
}
