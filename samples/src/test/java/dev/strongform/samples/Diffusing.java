package dev.strongform.samples;

import dev.strongform.annotations.*;

/** A diffusivity and a rate of decay from noisy samples of a field whose start is not known. */
@Problem
@Coordinate(name = "x", max = 1)
@Time(max = 1)
@Unknown(name = "u")
@RandomFeatures(count = 200, scale = 8)
@Training(method = "lm-qr", interior = 600, boundary = 100, iterations = 40)
final class Diffusing {
  @Trainable(exact = 0.05, positive = true)
  static double d = 1;

  @Trainable(exact = 0.7)
  static double r = 0.1;

  @Equation
  static double diffusion(double u, double u_t, double u_xx) {
    return u_t - d * u_xx + r * u;
  }

  @Boundary
  static double ends(double u) {
    return u;
  }

  @Observation(fromExact = 400, noise = 0.02)
  static double sensor(double u, double measured) {
    return u - measured;
  }

  @Exact
  static double u(double x, double t) {
    double slow = Math.exp(-(d * Math.PI * Math.PI + r) * t) * Math.sin(Math.PI * x);
    double fast = Math.exp(-(9 * d * Math.PI * Math.PI + r) * t) * Math.sin(3 * Math.PI * x);
    return slow + fast / 2;
  }
}
