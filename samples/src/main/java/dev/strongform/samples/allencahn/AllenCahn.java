package dev.strongform.samples.allencahn;

import dev.strongform.annotations.*;

/**
 * The Allen-Cahn equation with thin interfaces, periodic.
 *
 * <p>The initial values' slope jumps by -4 where the period ends, at u = -1. Diffusion rounds this
 * corner off, and what differs from -1 there decays by exp(-10 t): the ansatz does both, so that
 * the network has no corner to follow. What is wrong near x = 0 grows by exp(5 t), so the first
 * slabs are short. {@code corner} is {@code 2 s ierfc(d / s)}, with {@code exp(q^2) ierfc(q)} as a
 * polynomial that is right to 8e-9.
 *
 * <p>Source: Raissi, Perdikaris and Karniadakis (2019); the table is a Fourier pseudo-spectral one.
 */
@Problem
@Coordinate(name = "x", min = -1, max = 1)
@Periodic("x")
@Time(name = "t", max = 1)
@Unknown(name = "u")
@Mlp(hidden = {14, 14, 14})
@Training(
    interior = 2000,
    initial = 400,
    iterations = 4000,
    seconds = 280,
    resample = 30,
    cuts = {0.05, 0.11, 0.18, 0.26, 0.35, 0.45, 0.56, 0.68, 0.84},
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

  @Ansatz
  static double u(double x, double t, double net) {
    double bent = x * x * Math.cos(Math.PI * x) + corner(1 - x, t) + corner(1 + x, t);
    return Math.exp(-10 * t) * (1 + bent) - 1 + net;
  }

  static double corner(double d, double t) {
    double s = Math.sqrt(4e-4 * (t + 1e-12));
    double k = 1 / (1 + d / s / 2);
    double low = 0.00432740727 + k * (-0.0359641053 + k * (0.172774683 + k * 0.0971381019));
    double high = -0.20810319 + k * (1.12387406 + k * (-0.741045772 + k * 0.151188406));
    return 2 * s * Math.exp(-d * d / (s * s)) * (low + k * k * k * k * high);
  }
}
