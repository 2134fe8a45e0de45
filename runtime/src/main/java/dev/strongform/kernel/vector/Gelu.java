package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.all;
import static dev.strongform.kernel.vector.Lanes.load;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The Gaussian error linear unit {@code x Phi(x)} on vectors. With the density phi its derivatives
 * are {@code Phi + x phi}, {@code phi (2 - x^2)}, {@code phi (x^3 - 4 x)}, {@code phi (-x^4 + 7 x^2
 * - 4)} and {@code phi (x^5 - 11 x^3 + 18 x)}.
 */
final class Gelu {
  private static final double INVERSE_ROOT_2_PI = 0.3989422804014326779;

  /** Beyond it the density counts as zero, and its polynomial factors must not overflow. */
  static final double TAIL = 37;

  private Gelu() {}

  static List<LanePass> passes(int order) {
    List<LanePass> passes = new ArrayList<>();
    passes.add((x, out, from, to) -> decay(x, out[1], from, to));
    passes.addAll(NormalTail.passes());
    // The density stays in out[1] until its derivatives are formed.
    if (order >= 4) {
      passes.add((x, out, from, to) -> fourth(x, out[1], out[4], from, to));
    }
    if (order >= 5) {
      passes.add((x, out, from, to) -> fifth(x, out[1], out[5], from, to));
    }
    passes.add((x, out, from, to) -> secondAndThird(x, out[1], out[2], out[3], from, to));
    passes.add((x, out, from, to) -> valueAndFirst(x, out[0], out[1], from, to));
    return passes;
  }

  /** {@code exp(-x^2 / 2)}. */
  private static void decay(double[] x, double[] decay, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector z = near(load(x, l));
      Exponential.decay(z.mul(z).mul(-0.5)).intoArray(decay, l);
    }
  }

  private static DoubleVector near(DoubleVector x) {
    DoubleVector size = x.abs();
    DoubleVector near = size.blend(TAIL, size.compare(VectorOperators.GT, TAIL));
    return Signs.copy(x, near);
  }

  private static void valueAndFirst(double[] x, double[] value, double[] first, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector v = load(x, l);
      DoubleVector tail = load(value, l);
      DoubleVector below = tail.blend(all(1).sub(tail), v.compare(VectorOperators.GT, 0));
      v.mul(below).intoArray(value, l);
      density(first, l).fma(near(v), below).intoArray(first, l);
    }
  }

  private static DoubleVector density(double[] decay, int l) {
    return load(decay, l).mul(INVERSE_ROOT_2_PI);
  }

  private static void secondAndThird(
      double[] x, double[] decay, double[] second, double[] third, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector z = near(load(x, l));
      DoubleVector phi = density(decay, l);
      DoubleVector q = z.mul(z);
      all(2).sub(q).mul(phi).intoArray(second, l);
      q.sub(4).mul(z).mul(phi).intoArray(third, l);
    }
  }

  private static void fourth(double[] x, double[] decay, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector z = near(load(x, l));
      DoubleVector q = z.mul(z);
      all(7).sub(q).mul(q).sub(4).mul(density(decay, l)).intoArray(out, l);
    }
  }

  private static void fifth(double[] x, double[] decay, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector z = near(load(x, l));
      DoubleVector q = z.mul(z);
      q.sub(11).mul(q).add(18).mul(z).mul(density(decay, l)).intoArray(out, l);
    }
  }
}
