package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.all;
import static dev.strongform.kernel.vector.Lanes.load;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * Sine and cosine on vectors.
 *
 * <p>The nearest multiple {@code k pi / 2} is taken off in three parts (Cody and Waite 1980), whose
 * first two products with k are exact; Taylor's polynomials of degree 17 and 18 are off by less
 * than 2e-17 on the rest, which is at most {@code pi / 4}; k modulo four says which of the two is
 * wanted, and its sign. Beyond {@link #FAR} each lane falls back on the library.
 */
final class Circular {
  /** Up to here k has 17 bits. */
  private static final double FAR = 1e5;

  private static final double INVERSE = 0x1.45f306dc9c883p-1;

  // Half of pi in three parts, negated.
  private static final DoubleVector HIGH = all(-0x1.921fb544p0);
  private static final DoubleVector MIDDLE = all(-0x1.0b4611a6p-34);
  private static final DoubleVector LOW = all(-0x1.3198a2e037073p-69);

  /** Adding {@code 1.5 2^52} rounds to an integer and leaves it in the low bits. */
  private static final double ROUND = 0x1.8p52;

  private static final DoubleVector ONE = all(1);
  private static final DoubleVector C2 = all(-1 / 2.0);
  private static final DoubleVector C4 = all(1 / 24.0);
  private static final DoubleVector C6 = all(-1 / 720.0);
  private static final DoubleVector C8 = all(1 / 40320.0);
  private static final DoubleVector C10 = all(-1 / 3628800.0);
  private static final DoubleVector C12 = all(1 / 479001600.0);
  private static final DoubleVector C14 = all(-1 / 87178291200.0);
  private static final DoubleVector C16 = all(1 / 20922789888000.0);
  private static final DoubleVector C18 = all(-1 / 6402373705728000.0);
  private static final DoubleVector S3 = all(-1 / 6.0);
  private static final DoubleVector S5 = all(1 / 120.0);
  private static final DoubleVector S7 = all(-1 / 5040.0);
  private static final DoubleVector S9 = all(1 / 362880.0);
  private static final DoubleVector S11 = all(-1 / 39916800.0);
  private static final DoubleVector S13 = all(1 / 6227020800.0);
  private static final DoubleVector S15 = all(-1 / 1307674368000.0);
  private static final DoubleVector S17 = all(1 / 355687428096000.0);

  private Circular() {}

  /** Sine and cosine, in {@code out[0]} and {@code out[1]}. */
  static List<LanePass> values() {
    return List.of(
        (x, out, from, to) -> reduce(x, out[2], out[3], from, to),
        (x, out, from, to) -> sines(out[2], out[0], from, to),
        (x, out, from, to) -> cosines(out[2], out[1], from, to),
        (x, out, from, to) -> turn(out[3], out[0], out[1], from, to),
        (x, out, from, to) -> far(x, out[0], out[1], from, to));
  }

  static List<LanePass> passes(int order) {
    List<LanePass> passes = new ArrayList<>(values());
    for (int k = 2; k <= order; k++) {
      int own = k;
      passes.add((x, out, from, to) -> negate(out[own - 2], out[own], from, to));
    }
    return passes;
  }

  /** Fills the rests and the multiples that were taken off. */
  private static void reduce(double[] x, double[] rest, double[] multiple, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector v = load(x, l);
      DoubleVector k = v.mul(INVERSE).add(ROUND).sub(ROUND);
      DoubleVector r = k.fma(MIDDLE, k.fma(HIGH, v));
      k.fma(LOW, r).intoArray(rest, l);
      k.intoArray(multiple, l);
    }
  }

  private static void sines(double[] rest, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector r = load(rest, l);
      sine(r, r.mul(r)).intoArray(out, l);
    }
  }

  private static void cosines(double[] rest, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector r = load(rest, l);
      cosine(r.mul(r)).intoArray(out, l);
    }
  }

  /** Exchanges sine and cosine, and turns their signs, as the multiples say. */
  private static void turn(double[] multiple, double[] sine, double[] cosine, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector k = load(multiple, l);
      DoubleVector s = load(sine, l);
      DoubleVector c = load(cosine, l);
      VectorMask<Double> odd = odd(k);
      LongVector quarter = k.add(ROUND).reinterpretAsLongs();
      Signs.flip(quadrant(quarter), s.blend(c, odd)).intoArray(sine, l);
      Signs.flip(quadrant(quarter.add(1)), c.blend(s, odd)).intoArray(cosine, l);
    }
  }

  private static VectorMask<Double> odd(DoubleVector k) {
    DoubleVector even = k.mul(0.5).add(ROUND).sub(ROUND).mul(2);
    return k.compare(VectorOperators.NE, even);
  }

  /** Bits whose sign is that of the sine after some quarter turns. */
  private static LongVector quadrant(LongVector quarter) {
    return quarter.lanewise(VectorOperators.LSHL, 62);
  }

  private static DoubleVector sine(DoubleVector r, DoubleVector q) {
    DoubleVector s = q.fma(S17, S15);
    s = s.fma(q, S13);
    s = s.fma(q, S11);
    s = s.fma(q, S9);
    s = s.fma(q, S7);
    s = s.fma(q, S5);
    s = s.fma(q, S3);
    return s.mul(q).fma(r, r);
  }

  private static DoubleVector cosine(DoubleVector q) {
    DoubleVector c = q.fma(C18, C16);
    c = c.fma(q, C14);
    c = c.fma(q, C12);
    c = c.fma(q, C10);
    c = c.fma(q, C8);
    c = c.fma(q, C6);
    c = c.fma(q, C4);
    c = c.fma(q, C2);
    return c.fma(q, ONE);
  }

  private static void negate(double[] a, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      load(a, l).neg().intoArray(out, l);
    }
  }

  private static void far(double[] x, double[] sine, double[] cosine, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      if (load(x, l).abs().compare(VectorOperators.GT, FAR).anyTrue()) {
        farVector(x, sine, cosine, l);
      }
    }
  }

  private static void farVector(double[] x, double[] sine, double[] cosine, int from) {
    for (int l = from; l < from + VECTOR; l++) {
      if (Math.abs(x[l]) > FAR) {
        sine[l] = Math.sin(x[l]);
        cosine[l] = Math.cos(x[l]);
      }
    }
  }
}
