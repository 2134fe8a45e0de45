package demo;

import dev.strongform.annotations.*;

@Problem
@Time(max = 2)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Decay {

  @Equation
  static double decay(double u, double u_t) {
    return u_t + 3 * u;
  }

  @Initial
  static double start(double u) {
    return u - 1;
  }

  @Exact
  static double u(double t) {
    return Math.exp(-3 * t);
  }
}
