package dev.strongform.kernel;

/**
 * Elementary loops over the lanes of one channel. Each is one simple loop over separate arrays,
 * which the compiler turns into vector instructions.
 */
final class LaneLoops {
  private LaneLoops() {}

  /** {@code out = a b}. */
  static void product(
      double[] a, int aAt, double[] b, int bAt, double[] out, int outAt, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[outAt + l] = a[aAt + l] * b[bAt + l];
    }
  }

  /** {@code out += a b}. */
  static void addProduct(
      double[] a, int aAt, double[] b, int bAt, double[] out, int outAt, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[outAt + l] += a[aAt + l] * b[bAt + l];
    }
  }

  /** {@code out += factor a b}. */
  static void addProduct(
      double factor, double[] a, int aAt, double[] b, int bAt, double[] out, int outAt, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[outAt + l] += factor * a[aAt + l] * b[bAt + l];
    }
  }

  /** {@code out += factor a b c}. */
  static void addProduct(
      double factor,
      double[] a,
      int aAt,
      double[] b,
      int bAt,
      double[] c,
      int cAt,
      double[] out,
      int outAt,
      int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[outAt + l] += factor * a[aAt + l] * b[bAt + l] * c[cAt + l];
    }
  }
}
