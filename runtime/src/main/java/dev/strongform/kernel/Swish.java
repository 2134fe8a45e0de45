package dev.strongform.kernel;

/**
 * Swish, {@code x s(x)} with the logistic function s; Leibniz gives {@code x s^(k) + k s^(k-1)}.
 */
final class Swish {
  private Swish() {}

  /** See {@link Activation#derivatives}. */
  static void derivatives(int order, double[] x, int xAt, double[] out, int outAt, int lanes) {
    for (int l = 0; l < lanes; l++) {
      lane(order, x[xAt + l], out, outAt + l, lanes);
    }
  }

  private static void lane(int order, double x, double[] out, int at, int stride) {
    double e = Logistic.decay(x);
    double s = Logistic.value(x, e);
    double s1 = Logistic.first(e);
    double s2 = s1 * Logistic.tilt(x, e);
    out[at] = x * s;
    if (order >= 1) {
      out[at + stride] = x * s1 + s;
    }
    if (order >= 2) {
      out[at + 2 * stride] = x * s2 + 2 * s1;
    }
    if (order >= 3) {
      high(order, x, s1, s2, out, at, stride);
    }
  }

  private static void high(
      int order, double x, double s1, double s2, double[] out, int at, int stride) {
    double s3 = Logistic.third(s1);
    double s4 = Logistic.fourth(s1, s2);
    out[at + 3 * stride] = x * s3 + 3 * s2;
    if (order >= 4) {
      out[at + 4 * stride] = x * s4 + 4 * s3;
    }
    if (order >= 5) {
      out[at + 5 * stride] = x * Logistic.fifth(s1, s2) + 5 * s4;
    }
  }
}
