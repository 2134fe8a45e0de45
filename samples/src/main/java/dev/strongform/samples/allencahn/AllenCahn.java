package dev.strongform.samples.allencahn;

import dev.strongform.annotations.*;

/**
 * The Allen-Cahn equation with thin interfaces, periodic.
 *
 * <p>The initial values' slope jumps by -4 where the period ends, which diffusion rounds off at
 * once: they are imposed softly, since what an ansatz fixes would keep the corner for ever.
 *
 * <p>Source: Raissi, Perdikaris and Karniadakis (2019); the table is a Fourier pseudo-spectral one.
 */
@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Periodic("x")
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {24, 24, 24})
@Training(
    interior = 4000,
    initial = 800,
    iterations = 4000,
    seconds = 270,
    resample = 10,
    weights = "initial = 100")
@Reference("allen_cahn.csv")
public final class AllenCahn {

  @Equation
  static double reaction(double u, double u_t, double u_xx) {
    return u_t - 1e-4 * u_xx - 5 * (u - u * u * u);
  }

  @Initial
  static double start(double x, double u) {
    return u - x * x * Math.cos(Math.PI * x);
  }
}
