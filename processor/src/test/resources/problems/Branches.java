package demo;

import dev.strongform.annotations.*;

/** Branches, helpers with overloads, local variables and integers. */
@Problem
@Coordinate(name = "x", min = -2, max = 2)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Branches {
  static final int N = 7;
  static final double[][] POWERS = {{1, 2}, {3, 4}};
  static final boolean STRONG = true;

  static final class Law {
    static final double SLOPE = 1.5;

    static double of(double s) {
      return SLOPE * s * s;
    }

    static double of(double s, int times) {
      double law = s;
      for (int i = 0; i < times; ++i) {
        law += of(s) / (i + 1);
      }
      return law;
    }
  }

  @Equation
  static double mixed(double x, double u, double u_x, double u_xx) {
    double k;
    if (x < -1 || (x > 0.5 && !(x >= 1.5))) {
      k = 2;
    } else if (x == 0) {
      return u - N / 2.0;
    } else {
      k = STRONG ? 1 + x * x : 0;
      k *= 3;
    }
    if (k > 4) {
      k -= u * u;
    }
    final double limited = Math.max(Math.abs(u_x), Math.min(x, 0.25));
    return k * u_xx + Law.of(u) + Law.of(limited, 2) + (u > 0 ? u : -u / 3) + (N % 4) * POWERS[1][0];
  }

  @Boundary
  static double ends(double x, double u) {
    return u - (x > 0 ? 1 : -1);
  }
}
