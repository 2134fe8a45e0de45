package demo;

import dev.strongform.annotations.*;

/** A recurrence of 80 steps: too long for one method. */
@Problem
@Coordinate(name = "x", max = 1)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Recurrence {

  @Equation
  static double iterated(double x, double u, double u_x) {
    double a = u;
    double b = x;
    for (int k = 0; k < 80; k++) {
      double next = 0.7 * a + 0.2 * Math.sin(a + b) + u_x / (k + 2.0);
      b = a * x + 0.5 * b;
      a = next / (1 + 0.1 * next * next);
    }
    return a + b;
  }

  @Boundary("x = 0")
  static double start(double u) {
    return u;
  }
}
