package demo;

import dev.strongform.annotations.*;

/** Loops of every kind: reductions, recurrences, nested ones, over tables, unrolled ones. */
@Problem
@Coordinate(name = "x", max = 1, dimension = 10)
@Unknown(name = "u")
@Mlp(hidden = 2)
final class Loops {
  static final double[] WEIGHTS = {0.5, -1.5, 2.5, -3.5, 4.5, -5.5, 6.5, -7.5, 8.5, -9.5};
  static final int[] POWERS = {1, 2, 3, 2, 1, 2, 3, 2, 1, 2};
  static final int[] FEW = {5, 7, 9};
  static final double[][] MATRIX = {{1, 2}, {3, 4}, {5, 6}};

  @Equation
  static double counters(double[] x, double u, double[] u_x) {
    int n = 1;
    double s = 0;
    for (int i = 0; i < 10; i++) {
      n = n + 2;
      s += n * x[i] * u_x[i];
    }
    return s + n * u;
  }

  @Equation
  static double nested(double[] x, double u) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double row = 0;
      for (int j = 0; j < x.length; j++) {
        row += x[i] * x[j] * WEIGHTS[j];
      }
      s += Math.sin(row + u);
    }
    return s;
  }

  @Equation
  static double triangle(double[] x, double u) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        s += x[i] * x[j];
      }
    }
    return s * u;
  }

  @Equation
  static double tables(double[] x, double u) {
    double s = 1;
    for (int k = 0; k < WEIGHTS.length; k++) {
      s += POWERS[k] * WEIGHTS[k] * Math.cos(k * u) + (POWERS[k] + 1) * k / 4.0;
    }
    for (int power : POWERS) {
      s += power * u;
    }
    for (int few : FEW) {
      s += few % 2;
    }
    for (double[] row : MATRIX) {
      s -= row[0] * u + row[1] * x[3];
    }
    return s + MATRIX[2][1] * MATRIX.length;
  }

  @Equation
  static double products(double[] x, double u) {
    double p = 1;
    double s = 0;
    for (int i = 9; i >= 0; i--) {
      p *= 1 + x[i] * u / 10;
    }
    for (int i = 0; i <= 9; i++) {
      p *= 2 - x[i];
      s += x[i];
    }
    return p + s * u;
  }

  @Equation
  static double last(double[] x, double u) {
    double last = 0;
    double tmp;
    for (int i = 0; i < x.length; i++) {
      tmp = x[i] * x[i];
      last = tmp + u;
    }
    return last;
  }

  @Equation
  static double parity(double[] x, double u) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      if (i % 2 == 0) {
        s += x[i];
      } else if (i != 3) {
        s -= x[i] * u;
      }
      s += i == 5 ? 1 : u / 9;
    }
    for (int i = 0; i < 20; i += 3) {
      s += i * u;
    }
    for (int i = 0; i < 0; i++) {
      s = 17;
    }
    return s;
  }

  @Equation
  static double signs(double[] x, double u) {
    double s = 0;
    for (double each : x) {
      if (each > 0.5) {
        s += each * u;
      } else {
        s -= helper(x) * each;
      }
    }
    return s;
  }

  @Boundary
  static double faces(double[] x, double u, double[] normal, double[] u_x) {
    double s = 0;
    for (int i = 0; i < normal.length; i++) {
      s += normal[i] * (x[i] + u_x[i]);
    }
    return s + u;
  }

  static double helper(double[] values) {
    double s = 0;
    for (int i = 0; i < values.length; i++) {
      s += values[i] / (1 + i);
    }
    return Math.tanh(s);
  }
}
