package dev.strongform.kernel.scalar;

/**
 * Swish, {@code x s(x)} with the logistic function s; Leibniz gives {@code x s^(k) + k s^(k-1)}.
 */
final class Swish {
  private Swish() {}

  /** See {@link ScalarActivation#derivatives}. */
  static void derivatives(int order, double[] x, double[][] out, int at, int lanes) {
    for (int l = 0; l < lanes; l++) {
      lane(order, x[l], out, at, l);
    }
  }

  private static void lane(int order, double x, double[][] out, int at, int l) {
    double e = Logistic.decay(x);
    double s = Logistic.value(x, e);
    double s1 = Logistic.first(e);
    double s2 = s1 * Logistic.tilt(x, e);
    out[at][l] = x * s;
    if (order >= 1) {
      out[at + 1][l] = x * s1 + s;
    }
    if (order >= 2) {
      out[at + 2][l] = x * s2 + 2 * s1;
    }
    if (order >= 3) {
      high(order, x, s1, s2, out, at, l);
    }
  }

  private static void high(
      int order, double x, double s1, double s2, double[][] out, int at, int l) {
    double s3 = Logistic.third(s1);
    double s4 = Logistic.fourth(s1, s2);
    out[at + 3][l] = x * s3 + 3 * s2;
    if (order >= 4) {
      out[at + 4][l] = x * s4 + 4 * s3;
    }
    if (order >= 5) {
      out[at + 5][l] = x * Logistic.fifth(s1, s2) + 5 * s4;
    }
  }
}
