package demo;

import static java.lang.Math.PI;
import static java.lang.Math.max;

import dev.strongform.annotations.*;

/** The Java that a body may use, but for loops. */
@Problem
@Coordinate(name = "x", min = -2, max = 2)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Language {
  static final int N = 7;
  static final long BIG = 1L << 2;
  static final double HALF = 1 / 2.0;
  static final double TOTAL = total(3);
  static final double[] TABLE = {1, HALF, -3e-7, 0x1p-3};
  static final int MASK = Integer.MAX_VALUE;

  interface Laws {
    double RATE = 2;

    static double square(double s) {
      return RATE * s * s;
    }

    static double square(int s) {
      return -s;
    }
  }

  static double total(int n) {
    double total = 0;
    for (int i = 1; i <= n; i++) {
      total += 1.0 / i;
    }
    return total;
  }

  @Equation
  static double arithmetic(double x, double u, double u_x) {
    double a = -x + +u - -u_x;
    a *= 2;
    a /= 3 + x * x;
    a -= u;
    a += N;
    int k = 3;
    k++;
    ++k;
    k -= 1;
    k *= 2;
    final double b = (a + u) * (a - u) / N + N % 4 + 7 % 2.5 + k;
    return b * PI + (int) 3.7 * u + (double) N / 2 + MASK / 1e9;
  }

  @Equation
  static double constants(double x, double u) {
    return TOTAL * u + TABLE[1] * TABLE[N - 4] + TABLE.length + Laws.RATE * x + MASK * 1e-9;
  }

  @Equation
  static double overloads(double x, double u) {
    return Laws.square(u) + Laws.square(3) + Laws.square(3.0) * max(x, u) + Math.abs(-3) + Math.max(2, 5);
  }

  @Equation
  static double early(double x, double u, double u_x) {
    if (x > 1) {
      return u;
    }
    if (x < -1) {
      if (u > 0) {
        return u_x;
      }
      u = u * u;
    } else {
      double local = x * u;
      u += local;
    }
    {
      double scoped = u + 1;
      if (scoped > 1.2) {
        return scoped * u_x;
      }
    }
    return u - x;
  }

  @Equation
  static double assigned(double x, double u) {
    double k;
    int n;
    boolean inside = x > -0.5 && x < 0.5;
    if (inside) {
      k = 2;
      n = 1;
    } else {
      k = x;
      n = 4;
    }
    boolean odd = !(inside || u > 0);
    return k * u + n * (n + 1) + (odd ? 1 : u) + (inside == false ? 0.5 : 0);
  }

  @Equation
  static double decided(double x, double u) {
    if (N > 5) {
      if (x > 0) {
        return u * u;
      }
    } else {
      return 3;
    }
    double[] mine = {x, u, 2};
    double y = mine[0] * mine[1] + mine[mine.length - 1];
    return N == 7 ? y : 1 / (N - 8.0);
  }

  @Boundary
  static double ends(double u) {
    return u;
  }
}
