package dev.strongform.kernel.scalar;

/** Softplus, {@code log(1 + exp(x))}, whose first derivative is the logistic function. */
final class Softplus {
  private Softplus() {}

  /** See {@link ScalarActivation#derivatives}. */
  static void derivatives(int order, double[] x, double[][] out, int at, int lanes) {
    for (int l = 0; l < lanes; l++) {
      lane(order, x[l], out, at, l);
    }
  }

  private static void lane(int order, double x, double[][] out, int at, int l) {
    double e = Logistic.decay(x);
    double s1 = Logistic.first(e);
    double s2 = s1 * Logistic.tilt(x, e);
    out[at][l] = Math.max(x, 0) + Math.log1p(e);
    if (order >= 1) {
      out[at + 1][l] = Logistic.value(x, e);
    }
    if (order >= 2) {
      out[at + 2][l] = s1;
    }
    if (order >= 3) {
      out[at + 3][l] = s2;
    }
    if (order >= 4) {
      out[at + 4][l] = Logistic.third(s1);
    }
    if (order >= 5) {
      out[at + 5][l] = Logistic.fourth(s1, s2);
    }
  }
}
