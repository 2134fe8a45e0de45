package dev.strongform.samples;

import dev.strongform.annotations.*;

/** A rate from few noisy samples, small enough to be identified a hundred times in a test. */
@Problem
@Time(max = 2)
@Unknown(name = "u")
@RandomFeatures(count = 12, scale = 2)
@Training(method = "lm-qr", interior = 40, iterations = 12)
final class Relaxation {
  @Trainable(exact = 1.5, positive = true)
  static double rate = 1;

  @Ansatz
  static double u(double t, double a, double net) {
    return a + t * net;
  }

  @Trainable(exact = 2)
  static double a = 1;

  @Equation
  static double decay(double u, double u_t) {
    return u_t + rate * u;
  }

  @Observation(fromExact = 50, noise = 0.05)
  static double sensor(double u, double measured) {
    return u - measured;
  }

  @Exact
  static double u(double t) {
    return 2 * Math.exp(-rate * t);
  }
}
