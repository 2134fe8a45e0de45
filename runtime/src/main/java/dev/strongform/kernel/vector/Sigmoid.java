package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.all;
import static dev.strongform.kernel.vector.Lanes.load;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The logistic function {@code s = 1 / (1 + exp(-x))} on vectors and its derivatives, which swish
 * and softplus are made of. With {@code e = exp(-|x|)}, which never overflows, {@code s' = e / (1 +
 * e)^2} and {@code s'' = s' (1 - 2 s)}; the higher ones follow from {@code s' = s - s^2}.
 */
final class Sigmoid {
  /** Beyond it the exponential is below 1e-303 and counts as zero. */
  private static final double TAIL = 700;

  private static final DoubleVector ONE = all(1);
  private static final DoubleVector MINUS_6 = all(-6);
  private static final DoubleVector MINUS_12 = all(-12);

  private Sigmoid() {}

  /** {@code exp(-|x|)}. */
  static DoubleVector decay(DoubleVector x) {
    DoubleVector size = x.abs();
    VectorMask<Double> far = size.compare(VectorOperators.GT, TAIL);
    return Exponential.decay(size.blend(TAIL, far).neg()).blend(0, far);
  }

  /** Passes that fill the derivative of order k in {@code out[at + k]}, for an order from 0. */
  static List<LanePass> passes(int order, int at) {
    List<LanePass> passes = new ArrayList<>();
    passes.add((x, out, from, to) -> decays(x, out[at], from, to));
    int first = order >= 1 ? at + 1 : at;
    int second = order >= 2 ? at + 2 : at;
    passes.add((x, out, from, to) -> finish(x, out[at], out[first], out[second], from, to));
    if (order >= 3) {
      passes.add((x, out, from, to) -> third(out[at + 1], out[at + 3], from, to));
    }
    if (order >= 4) {
      passes.add((x, out, from, to) -> fourth(out[at + 1], out[at + 2], out[at + 4], from, to));
    }
    if (order >= 5) {
      passes.add((x, out, from, to) -> fifth(out, at, from, to));
    }
    return passes;
  }

  private static void decays(double[] x, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      decay(load(x, l)).intoArray(out, l);
    }
  }

  /** Value, first and second derivative from the decay, which the value replaces at last. */
  private static void finish(
      double[] x, double[] value, double[] first, double[] second, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector v = load(x, l);
      DoubleVector e = load(value, l);
      DoubleVector inverse = ONE.div(e.add(ONE));
      DoubleVector s1 = e.mul(inverse).mul(inverse);
      // 1 - 2 s without cancellation.
      DoubleVector tilt = Signs.copy(v.neg(), ONE.sub(e).mul(inverse));
      DoubleVector s = e.blend(ONE, v.compare(VectorOperators.GE, 0)).mul(inverse);
      s1.mul(tilt).intoArray(second, l);
      s1.intoArray(first, l);
      s.intoArray(value, l);
    }
  }

  /** The third derivative, {@code s' (1 - 6 s')}. */
  private static void third(double[] first, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector s1 = load(first, l);
      s1.fma(MINUS_6, ONE).mul(s1).intoArray(out, l);
    }
  }

  /** The fourth derivative, {@code s'' (1 - 12 s')}. */
  private static void fourth(double[] first, double[] second, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      load(first, l).fma(MINUS_12, ONE).mul(load(second, l)).intoArray(out, l);
    }
  }

  /** The fifth derivative, {@code s^(3) (1 - 12 s') - 12 s''^2}. */
  private static void fifth(double[][] out, int at, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector s2 = load(out[at + 2], l);
      DoubleVector factor = load(out[at + 1], l).fma(MINUS_12, ONE);
      load(out[at + 3], l).fma(factor, s2.mul(s2).mul(MINUS_12)).intoArray(out[at + 5], l);
    }
  }
}
