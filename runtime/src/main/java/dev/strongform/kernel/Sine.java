package dev.strongform.kernel;

/** The sine; its derivatives repeat sine and cosine with signs. */
final class Sine {
  private Sine() {}

  /** See {@link Activation#derivatives}. */
  static void derivatives(int order, double[] x, int xAt, double[] out, int outAt, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[outAt + l] = Math.sin(x[xAt + l]);
    }
    if (order >= 1) {
      cosines(x, xAt, out, outAt + lanes, lanes);
    }
    for (int k = 2; k <= order; k++) {
      negate(out, outAt + (k - 2) * lanes, outAt + k * lanes, lanes);
    }
  }

  private static void cosines(double[] x, int xAt, double[] out, int outAt, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[outAt + l] = Math.cos(x[xAt + l]);
    }
  }

  private static void negate(double[] out, int from, int to, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[to + l] = -out[from + l];
    }
  }
}
