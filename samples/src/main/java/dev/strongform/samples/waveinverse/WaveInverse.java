package dev.strongform.samples.waveinverse;

import dev.strongform.annotations.*;

/**
 * The speed of a wave from samples of two of its modes.
 *
 * <p>Source: Wang, Yu and Perdikaris, the NTK view of PINNs (2022), for the wave.
 */
@Problem
@Coordinate(name = "x", max = 1)
@Time(name = "t", max = 1)
@Unknown(name = "u")
@RandomFeatures(count = 600, scale = 20)
@Training(method = "lm-qr", interior = 2000, boundary = 200, iterations = 60)
public final class WaveInverse {
  @Trainable(exact = 2, positive = true)
  static double c = 1.5;

  @Equation
  static double wave(double u_tt, double u_xx) {
    return u_tt - c * c * u_xx;
  }

  @Boundary
  static double ends(double u) {
    return u;
  }

  @Observation(fromExact = 2000)
  static double sensor(double u, double measured) {
    return u - measured;
  }

  @Exact
  static double u(double x, double t) {
    double slow = Math.sin(Math.PI * x) * Math.cos(2 * Math.PI * t);
    return slow + Math.sin(4 * Math.PI * x) * Math.cos(8 * Math.PI * t) / 2;
  }
}
