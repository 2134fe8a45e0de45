package dev.strongform.samples.allencahn;

import dev.strongform.annotations.*;

/**
 * The Allen-Cahn equation with thin interfaces, periodic; the ansatz fixes the initial values.
 *
 * <p>Their slope jumps by -4 where the period ends, which diffusion rounds off at once and which a
 * smooth network cannot: the ansatz rounds it off in time, and lets the initial values fade.
 *
 * <p>Source: Raissi, Perdikaris and Karniadakis (2019); the table is a Fourier pseudo-spectral one.
 */
@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Periodic("x")
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {24, 24, 24})
@Training(interior = 4000, iterations = 4000, seconds = 800, resample = 10)
@Reference("allen_cahn.csv")
public final class AllenCahn {

  @Equation
  static double reaction(double u, double u_t, double u_xx) {
    return u_t - 1e-4 * u_xx - 5 * (u - u * u * u);
  }

  @Ansatz
  static double u(double x, double t, double net) {
    double corner = 2 / Math.PI * Math.cos(Math.PI * x / 2);
    double rounded = Math.sqrt(corner * corner + 4e-4 / Math.PI * t);
    double start = x * x * Math.cos(Math.PI * x) + 2 * (rounded - corner);
    return Math.exp(-10 * t) * start + t * net;
  }
}
