package dev.strongform.samples.kdv;

import dev.strongform.annotations.*;

/**
 * The Korteweg-de Vries equation: a cosine breaks into solitons that pass through each other.
 *
 * <p>Source: Zabusky and Kruskal (1965); the table is a Fourier pseudo-spectral solution.
 */
@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Periodic("x")
@Time(name = "t", max = 1)
@Unknown(name = "u")
@RandomFeatures(
    count = 1600,
    scale = {94, 1.5})
@Training(interior = 4800, initial = 500, iterations = 8, slabs = 100)
@Reference("kdv.csv")
public final class Kdv {
  static final double DISPERSION = 0.022 * 0.022;

  @Equation
  static double waves(double u, double u_t, double u_x, double u_xxx) {
    return u_t + u * u_x + DISPERSION * u_xxx;
  }

  @Initial
  static double cosine(double x, double u) {
    return u - Math.cos(Math.PI * x);
  }
}
