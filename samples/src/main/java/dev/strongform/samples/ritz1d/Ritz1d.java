package dev.strongform.samples.ritz1d;

import dev.strongform.annotations.*;

/**
 * A loaded string as the least of its energy: {@code -u'' = pi^2 sin(pi x)} with fixed ends.
 *
 * <p>Source: E and Yu, The Deep Ritz method (2018), section 2, in one dimension; by energy natural
 * gradients as in Mueller and Zeinhofer, Achieving High Accuracy with PINNs via Energy Natural
 * Gradients (2023).
 */
@Problem
@Coordinate(name = "x", max = 1)
@Unknown(name = "u")
@RandomFeatures(count = 60)
@Training(interior = 120, iterations = 20)
public final class Ritz1d {

  @Energy
  static double string(double x, double u, double u_x) {
    return u_x * u_x / 2 - Math.PI * Math.PI * Math.sin(Math.PI * x) * u;
  }

  @Ansatz
  static double u(double x, double net) {
    return x * (1 - x) * net;
  }

  @Exact
  static double u(double x) {
    return Math.sin(Math.PI * x);
  }
}
