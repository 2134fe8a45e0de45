package dev.strongform.kernel;

/** The sine; its derivatives repeat sine and cosine with signs. */
final class Sine {
  private Sine() {}

  /** See {@link Activation#derivatives}. */
  static void derivatives(int order, double[] x, double[][] out, int at, int lanes) {
    sines(x, out[at], lanes);
    if (order >= 1) {
      cosines(x, out[at + 1], lanes);
    }
    for (int k = 2; k <= order; k++) {
      negate(out[at + k - 2], out[at + k], lanes);
    }
  }

  private static void sines(double[] x, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = Math.sin(x[l]);
    }
  }

  private static void cosines(double[] x, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = Math.cos(x[l]);
    }
  }

  private static void negate(double[] a, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = -a[l];
    }
  }
}
