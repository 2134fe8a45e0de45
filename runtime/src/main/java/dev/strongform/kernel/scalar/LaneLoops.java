package dev.strongform.kernel.scalar;

/**
 * Elementary loops over the lanes of one channel.
 *
 * <p>Every loop reads and writes whole arrays from index zero and stores to one array: HotSpot's
 * compiler on Java 17 turns no other shape into vector instructions (a loop over two offsets into
 * one array stays scalar, and so does a loop with two stores). There is no fused multiply-add: it
 * is a sixth faster where the processor has one, and a thousand times slower where it does not.
 */
final class LaneLoops {
  private LaneLoops() {}

  /** {@code out += w a}. */
  static void addScaled(double w, double[] a, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] += w * a[l];
    }
  }

  /** {@code out += v a + w b}. */
  static void addScaled(double v, double[] a, double w, double[] b, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = out[l] + v * a[l] + w * b[l];
    }
  }

  /** {@code out += u a + v b + w c + z d}. */
  static void addScaled(
      double u,
      double[] a,
      double v,
      double[] b,
      double w,
      double[] c,
      double z,
      double[] d,
      double[] out,
      int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = out[l] + u * a[l] + v * b[l] + w * c[l] + z * d[l];
    }
  }

  /** {@code out = a b}. */
  static void product(double[] a, double[] b, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = a[l] * b[l];
    }
  }

  /** {@code out += a b}. */
  static void addProduct(double[] a, double[] b, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] += a[l] * b[l];
    }
  }

  /** {@code out += w a b}. */
  static void addProduct(double w, double[] a, double[] b, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] += w * a[l] * b[l];
    }
  }

  /** {@code out += w a b c}. */
  static void addProduct(double w, double[] a, double[] b, double[] c, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] += w * a[l] * b[l] * c[l];
    }
  }

  /** {@code out = a b + c d}. */
  static void products(double[] a, double[] b, double[] c, double[] d, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = a[l] * b[l] + c[l] * d[l];
    }
  }

  /** {@code out += a b + c d}. */
  static void addProducts(double[] a, double[] b, double[] c, double[] d, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = out[l] + a[l] * b[l] + c[l] * d[l];
    }
  }

  /** The sum of all lanes, in a fixed order: eight sums at once, since one waits for itself. */
  static double sum(double[] a, int lanes) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int l = 0;
    for (; l + 7 < lanes; l += 8) {
      s0 += a[l];
      s1 += a[l + 1];
      s2 += a[l + 2];
      s3 += a[l + 3];
      s4 += a[l + 4];
      s5 += a[l + 5];
      s6 += a[l + 6];
      s7 += a[l + 7];
    }
    for (; l < lanes; l++) {
      s0 += a[l];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }
}
