package dev.strongform.kernel;

/** Softplus, {@code log(1 + exp(x))}, whose first derivative is the logistic function. */
final class Softplus {
  private Softplus() {}

  /** See {@link Activation#derivatives}. */
  static void derivatives(int order, double[] x, int xAt, double[] out, int outAt, int lanes) {
    for (int l = 0; l < lanes; l++) {
      lane(order, x[xAt + l], out, outAt + l, lanes);
    }
  }

  private static void lane(int order, double x, double[] out, int at, int stride) {
    double e = Logistic.decay(x);
    double s1 = Logistic.first(e);
    double s2 = s1 * Logistic.tilt(x, e);
    out[at] = Math.max(x, 0) + Math.log1p(e);
    if (order >= 1) {
      out[at + stride] = Logistic.value(x, e);
    }
    if (order >= 2) {
      out[at + 2 * stride] = s1;
    }
    if (order >= 3) {
      out[at + 3 * stride] = s2;
    }
    if (order >= 4) {
      out[at + 4 * stride] = Logistic.third(s1);
    }
    if (order >= 5) {
      out[at + 5 * stride] = Logistic.fourth(s1, s2);
    }
  }
}
