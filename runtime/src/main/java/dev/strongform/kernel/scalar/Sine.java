package dev.strongform.kernel.scalar;

/**
 * The sine in straight-line arithmetic, which the compiler vectorises over the lanes; its
 * derivatives repeat sine and cosine with signs.
 *
 * <p>The nearest multiple {@code k pi} is taken off in three parts (Cody and Waite 1980), whose
 * first two products with k are exact while k has 15 bits; Taylor's polynomials of degree 21 and 22
 * are off by less than 2e-17 on the rest, which is at most {@code pi / 2}; an odd k turns the sign.
 * The error is below 2 units in the last place of one. Beyond {@link #FAR} each lane falls back on
 * the library.
 */
final class Sine {
  private static final double FAR = 1e5;

  private static final double INVERSE_PI = 0x1.45f306dc9c883p-2;
  private static final double PI_HIGH = 0x1.921fb544p1;
  private static final double PI_MIDDLE = 0x1.0b4611a6p-33;
  private static final double PI_LOW = 0x1.3198a2e037073p-68;

  /** Adding and taking away {@code 1.5 2^52} rounds to the nearest integer. */
  private static final double ROUND = 0x1.8p52;

  private static final double S3 = -1.0 / 6;
  private static final double S5 = 1.0 / 120;
  private static final double S7 = -1.0 / 5040;
  private static final double S9 = 1.0 / 362880;
  private static final double S11 = -1.0 / 39916800;
  private static final double S13 = 1.0 / 6227020800L;
  private static final double S15 = -1.0 / 1307674368000L;
  private static final double S17 = 1.0 / 355687428096000L;
  private static final double S19 = -1.0 / 121645100408832000L;
  private static final double S21 = 1.0 / 51090942171709440000.0;
  private static final double C2 = -1.0 / 2;
  private static final double C4 = 1.0 / 24;
  private static final double C6 = -1.0 / 720;
  private static final double C8 = 1.0 / 40320;
  private static final double C10 = -1.0 / 3628800;
  private static final double C12 = 1.0 / 479001600;
  private static final double C14 = -1.0 / 87178291200L;
  private static final double C16 = 1.0 / 20922789888000L;
  private static final double C18 = -1.0 / 6402373705728000L;
  private static final double C20 = 1.0 / 2432902008176640000L;
  private static final double C22 = -1.0 / 1124000727777607680000.0;

  private Sine() {}

  /** See {@link ScalarActivation#derivatives}. */
  static void derivatives(int order, double[] x, double[][] out, int at, int lanes) {
    sines(x, out[at], lanes);
    if (order >= 1) {
      cosines(x, out[at + 1], lanes);
    }
    for (int l = 0; l < lanes; l++) {
      if (Math.abs(x[l]) > FAR) {
        farLane(order, x[l], out, at, l);
      }
    }
    for (int k = 2; k <= order; k++) {
      negate(out[at + k - 2], out[at + k], lanes);
    }
  }

  private static void sines(double[] x, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      double k = (x[l] * INVERSE_PI + ROUND) - ROUND;
      double odd = k - 2 * ((0.5 * k + ROUND) - ROUND);
      double r = ((x[l] - k * PI_HIGH) - k * PI_MIDDLE) - k * PI_LOW;
      double q = r * r;
      double high = q * (S13 + q * (S15 + q * (S17 + q * (S19 + q * S21))));
      double low = q * (S3 + q * (S5 + q * (S7 + q * (S9 + q * (S11 + high)))));
      out[l] = (r + r * low) * (1 - 2 * Math.abs(odd));
    }
  }

  private static void cosines(double[] x, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      double k = (x[l] * INVERSE_PI + ROUND) - ROUND;
      double odd = k - 2 * ((0.5 * k + ROUND) - ROUND);
      double r = ((x[l] - k * PI_HIGH) - k * PI_MIDDLE) - k * PI_LOW;
      double q = r * r;
      double high = q * (C14 + q * (C16 + q * (C18 + q * (C20 + q * C22))));
      double low = q * (C2 + q * (C4 + q * (C6 + q * (C8 + q * (C10 + q * (C12 + high))))));
      out[l] = (1 + low) * (1 - 2 * Math.abs(odd));
    }
  }

  private static void farLane(int order, double x, double[][] out, int at, int l) {
    out[at][l] = Math.sin(x);
    if (order >= 1) {
      out[at + 1][l] = Math.cos(x);
    }
  }

  private static void negate(double[] a, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = -a[l];
    }
  }
}
