package dev.strongform.kernel.scalar;

/**
 * The hyperbolic tangent in straight-line arithmetic, which the compiler vectorises over the lanes.
 *
 * <p>The tenth convergent of Lambert's continued fraction gives {@code tanh a = n / d} at {@code a
 * = x / 4}, and the doubling {@code tanh 2a = 2 tanh a / (1 + tanh^2 a)} runs twice. The convergent
 * is off by about {@code a^20 / (19!!^2 21)} relative. The doublings damp this by the ratio of
 * {@code 2 x / sinh(2 x)} to {@code 2 a / sinh(2 a)}, which leaves less than 1e-17 at every x.
 * Rounding adds up to 5 units in the last place below 1, to 3 above; the size never exceeds one.
 */
final class Tanh {
  /** From here on the tangent rounds to one. */
  private static final double SATURATED = 22;

  // Lambert's tenth convergent, divided by 19!!.
  private static final double LAMBERT = 654729075;
  private static final double N1 = 91891800 / LAMBERT;
  private static final double N2 = 2837835 / LAMBERT;
  private static final double N3 = 25740 / LAMBERT;
  private static final double N4 = 55 / LAMBERT;
  private static final double D1 = 310134825 / LAMBERT;
  private static final double D2 = 18918900 / LAMBERT;
  private static final double D3 = 315315 / LAMBERT;
  private static final double D4 = 1485 / LAMBERT;
  private static final double D5 = 1 / LAMBERT;

  private Tanh() {}

  /** See {@link ScalarActivation#derivatives}. */
  static void derivatives(int order, double[] x, double[][] out, int at, int lanes) {
    values(x, out[at], lanes);
    if (order >= 1) {
      first(out[at], out[at + 1], lanes);
    }
    if (order >= 2) {
      second(out[at], out[at + 1], out[at + 2], lanes);
    }
    if (order >= 3) {
      third(out[at], out[at + 1], out[at + 3], lanes);
    }
    if (order >= 4) {
      fourth(out[at], out[at + 1], out[at + 4], lanes);
    }
    if (order >= 5) {
      fifth(out[at], out[at + 1], out[at + 5], lanes);
    }
  }

  private static void values(double[] x, double[] s, int lanes) {
    for (int l = 0; l < lanes; l++) {
      double a = 0.25 * Math.max(-SATURATED, Math.min(SATURATED, x[l]));
      double q = a * a;
      double n = a * (1 + q * (N1 + q * (N2 + q * (N3 + q * N4))));
      double d = 1 + q * (D1 + q * (D2 + q * (D3 + q * (D4 + q * D5))));
      double t = n * d / (0.5 * (d * d + n * n));
      s[l] = 2 * t / (1 + t * t);
    }
  }

  // The derivatives are polynomials in s = tanh x, since s' = 1 - s^2.

  private static void first(double[] s, double[] s1, int lanes) {
    for (int l = 0; l < lanes; l++) {
      s1[l] = (1 - s[l]) * (1 + s[l]);
    }
  }

  private static void second(double[] s, double[] s1, double[] s2, int lanes) {
    for (int l = 0; l < lanes; l++) {
      s2[l] = -2 * s[l] * s1[l];
    }
  }

  private static void third(double[] s, double[] s1, double[] s3, int lanes) {
    for (int l = 0; l < lanes; l++) {
      s3[l] = s1[l] * (6 * s[l] * s[l] - 2);
    }
  }

  private static void fourth(double[] s, double[] s1, double[] s4, int lanes) {
    for (int l = 0; l < lanes; l++) {
      s4[l] = s[l] * s1[l] * (16 - 24 * s[l] * s[l]);
    }
  }

  private static void fifth(double[] s, double[] s1, double[] s5, int lanes) {
    for (int l = 0; l < lanes; l++) {
      double q = s[l] * s[l];
      s5[l] = s1[l] * (16 + 120 * q * (q - 1));
    }
  }
}
