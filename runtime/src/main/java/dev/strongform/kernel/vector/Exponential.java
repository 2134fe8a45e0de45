package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.all;
import static dev.strongform.kernel.vector.Lanes.load;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The exponential on vectors, {@code exp(k log 2 + r) = 2^k (1 + p(r))} with {@code |r| <= log(2) /
 * 2} and Taylor's polynomial p of degree 13, which is off by less than 2e-17 relative to r.
 */
final class Exponential {
  /** Adding {@code 1.5 2^52} rounds to an integer and leaves it in the low bits. */
  private static final double ROUND = 0x1.8p52;

  private static final double INVERSE_LOG_2 = 1.4426950408889634;

  /** The upper 33 bits of log 2, so that their product with k is exact, and the rest; negated. */
  private static final DoubleVector LOG_2_HIGH = all(-0x1.62e42fee00000p-1);

  private static final DoubleVector LOG_2_LOW = all(-0x1.a39ef35793c76p-33);

  // Inverse factorials. As vectors: a broadcast in a loop costs the compiler so many nodes that it
  // soon stops inlining.
  private static final DoubleVector C2 = all(0.5);
  private static final DoubleVector C3 = all(1 / 6.0);
  private static final DoubleVector C4 = all(1 / 24.0);
  private static final DoubleVector C5 = all(1 / 120.0);
  private static final DoubleVector C6 = all(1 / 720.0);
  private static final DoubleVector C7 = all(1 / 5040.0);
  private static final DoubleVector C8 = all(1 / 40320.0);
  private static final DoubleVector C9 = all(1 / 362880.0);
  private static final DoubleVector C10 = all(1 / 3628800.0);
  private static final DoubleVector C11 = all(1 / 39916800.0);
  private static final DoubleVector C12 = all(1 / 479001600.0);
  private static final DoubleVector C13 = all(1 / 6227020800.0);

  /** Beyond these the result is infinite or zero. */
  private static final double LARGEST = 710;

  private static final double SMALLEST = -746;

  private Exponential() {}

  /** The exponential, off by less than one unit in the last place, in {@code out[0]}. */
  static List<LanePass> values() {
    return List.of(
        (x, out, from, to) -> reduce(x, out[0], out[1], from, to),
        (x, out, from, to) -> polynomials(out[0], from, to),
        (x, out, from, to) -> scale(out[1], out[0], from, to));
  }

  /** Fills the rests and the multiples of log 2. */
  private static void reduce(double[] x, double[] rest, double[] multiple, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector v = load(x, l);
      DoubleVector low = v.blend(SMALLEST, v.compare(VectorOperators.LT, SMALLEST));
      DoubleVector z = low.blend(LARGEST, v.compare(VectorOperators.GT, LARGEST));
      DoubleVector k = multiples(z);
      rest(z, k).intoArray(rest, l);
      k.intoArray(multiple, l);
    }
  }

  private static void polynomials(double[] rest, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      remainder(load(rest, l)).add(1).intoArray(rest, l);
    }
  }

  /** In two factors, since 2^k alone may overflow or underflow where the result does not. */
  private static void scale(double[] multiple, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector k = load(multiple, l);
      DoubleVector half = k.mul(0.5).add(ROUND).sub(ROUND);
      load(out, l).mul(power(half)).mul(power(k.sub(half))).intoArray(out, l);
    }
  }

  /**
   * {@code exp(z) - 1} without cancellation near zero.
   *
   * @param z from -700 to 0, or not a number
   */
  static DoubleVector decayMinusOne(DoubleVector z) {
    DoubleVector k = multiples(z);
    DoubleVector scale = power(k);
    return remainder(rest(z, k)).fma(scale, scale.sub(1));
  }

  /** {@code exp(z)} for z from -700 to 0, or not a number. */
  static DoubleVector decay(DoubleVector z) {
    DoubleVector k = multiples(z);
    return remainder(rest(z, k)).add(1).mul(power(k));
  }

  private static DoubleVector multiples(DoubleVector z) {
    return z.mul(INVERSE_LOG_2).add(ROUND).sub(ROUND);
  }

  private static DoubleVector rest(DoubleVector z, DoubleVector k) {
    return k.fma(LOG_2_LOW, k.fma(LOG_2_HIGH, z));
  }

  /** {@code 2^k} for integers k from -1022 to 1023. */
  private static DoubleVector power(DoubleVector k) {
    LongVector exponent = k.add(ROUND).reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
    return exponent.add(Double.doubleToRawLongBits(1)).reinterpretAsDoubles();
  }

  /** {@code exp(r) - 1}. */
  private static DoubleVector remainder(DoubleVector r) {
    DoubleVector q = r.fma(C13, C12);
    q = q.fma(r, C11);
    q = q.fma(r, C10);
    q = q.fma(r, C9);
    q = q.fma(r, C8);
    q = q.fma(r, C7);
    q = q.fma(r, C6);
    q = q.fma(r, C5);
    q = q.fma(r, C4);
    q = q.fma(r, C3);
    q = q.fma(r, C2);
    return q.mul(r).fma(r, r);
  }
}
