package dev.strongform.samples.schroedinger;

import dev.strongform.annotations.*;

/**
 * The focusing Schroedinger equation in its real and imaginary parts: two bound solitons, periodic
 * far away, where the known solution is wrong by 4e-7.
 *
 * <p>Source: Raissi, Perdikaris and Karniadakis (2019); solution by Satsuma and Yajima (1974).
 */
@Problem
@Coordinate(name = "x", min = -15, max = 15)
@Periodic("x")
@Time(name = "t", max = Math.PI / 2)
@Unknown(name = "u")
@Unknown(name = "v")
@Mlp(hidden = {16, 16, 16})
@Training(interior = 1500, iterations = 1800, seconds = 720, resample = 10, slabs = 4)
public final class Schroedinger {

  @Equation
  static double real(double u, double v, double v_t, double u_xx) {
    return u_xx / 2 - v_t + (u * u + v * v) * u;
  }

  @Equation
  static double imaginary(double u, double v, double u_t, double v_xx) {
    return v_xx / 2 + u_t + (u * u + v * v) * v;
  }

  @Ansatz
  static double u(double x, double t, double net) {
    return 2 / Math.cosh(x) + t * net;
  }

  @Ansatz
  static double v(double x, double t, double net) {
    return t * net;
  }

  @Exact
  static double u(double x, double t) {
    double scale = Math.cosh(4 * x) + 4 * Math.cosh(2 * x) + 3 * Math.cos(4 * t);
    return 4 * (Math.cosh(3 * x) * Math.cos(t / 2) + 3 * Math.cosh(x) * Math.cos(4.5 * t)) / scale;
  }

  @Exact
  static double v(double x, double t) {
    double scale = Math.cosh(4 * x) + 4 * Math.cosh(2 * x) + 3 * Math.cos(4 * t);
    return 4 * (Math.cosh(3 * x) * Math.sin(t / 2) + 3 * Math.cosh(x) * Math.sin(4.5 * t)) / scale;
  }
}
