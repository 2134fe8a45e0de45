package dev.strongform.kernel.scalar;

/**
 * The Gaussian error linear unit {@code x Phi(x)}. With the density phi its derivatives are {@code
 * Phi + x phi}, {@code phi (2 - x^2)}, {@code phi (x^3 - 4 x)}, {@code phi (-x^4 + 7 x^2 - 4)} and
 * {@code phi (x^5 - 11 x^3 + 18 x)}.
 */
final class Gelu {
  private static final double INVERSE_ROOT_2_PI = 0.3989422804014326779;
  private static final double INVERSE_ROOT_2 = 0.7071067811865475244;

  /** Beyond it the density is zero, and its polynomial factors must not overflow. */
  private static final double TAIL = 40;

  private Gelu() {}

  /** See {@link ScalarActivation#derivatives}. */
  static void derivatives(int order, double[] x, double[][] out, int at, int lanes) {
    for (int l = 0; l < lanes; l++) {
      lane(order, x[l], out, at, l);
    }
  }

  private static void lane(int order, double x, double[][] out, int at, int l) {
    double z = Math.max(-TAIL, Math.min(TAIL, x));
    double cumulative = 0.5 * ErrorFunction.complement(-z * INVERSE_ROOT_2);
    out[at][l] = x * cumulative;
    if (order >= 1) {
      double density = INVERSE_ROOT_2_PI * Math.exp(-0.5 * z * z);
      out[at + 1][l] = cumulative + z * density;
      high(order, z, density, out, at, l);
    }
  }

  private static void high(int order, double z, double density, double[][] out, int at, int l) {
    double q = z * z;
    if (order >= 2) {
      out[at + 2][l] = density * (2 - q);
    }
    if (order >= 3) {
      out[at + 3][l] = density * z * (q - 4);
    }
    if (order >= 4) {
      out[at + 4][l] = density * (q * (7 - q) - 4);
    }
    if (order >= 5) {
      out[at + 5][l] = density * z * (q * (q - 11) + 18);
    }
  }
}
