package dev.strongform.samples.allencahn;

import dev.strongform.annotations.*;

/**
 * The Allen-Cahn equation with a thin interface, periodic; the ansatz fixes the initial values.
 *
 * <p>Source: Raissi, Perdikaris and Karniadakis (2019); the table is a Fourier pseudo-spectral one.
 */
@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Periodic("x")
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {24, 24, 24})
@Training(interior = 6000, iterations = 150)
@Reference("allen_cahn.csv")
public final class AllenCahn {

  @Equation
  static double reaction(double u, double u_t, double u_xx) {
    return u_t - 1e-4 * u_xx - 5 * (u - u * u * u);
  }

  @Ansatz
  static double u(double x, double t, double net) {
    return x * x * Math.cos(Math.PI * x) + t * net;
  }
}
