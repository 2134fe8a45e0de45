package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.all;
import static dev.strongform.kernel.vector.Lanes.load;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The hyperbolic tangent on vectors: with {@code t = exp(-2 |x|) - 1} it is {@code |t| / (2 + t)}
 * with the sign of x. Its derivatives are polynomials in {@code s = tanh x}, since {@code s' = 1 -
 * s^2}.
 */
final class Tangent {
  /** From here on the tangent rounds to one. */
  private static final double SATURATED = 22;

  private static final DoubleVector ONE = all(1);

  private Tangent() {}

  /** The tangent alone, in {@code out[0]}. */
  static List<LanePass> values() {
    return List.of(
        (x, out, from, to) -> decays(x, out[0], from, to),
        (x, out, from, to) -> quotients(x, out[0], from, to));
  }

  static List<LanePass> passes(int order) {
    List<LanePass> passes = new ArrayList<>(values());
    passes.add((x, out, from, to) -> firstThree(out, from, to));
    if (order >= 4) {
      passes.add((x, out, from, to) -> fourth(out, from, to));
    }
    if (order >= 5) {
      passes.add((x, out, from, to) -> fifth(out, from, to));
    }
    return passes;
  }

  /** {@code exp(-2 |x|) - 1}. */
  private static void decays(double[] x, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector size = load(x, l).abs();
      DoubleVector near = size.blend(SATURATED, size.compare(VectorOperators.GT, SATURATED));
      Exponential.decayMinusOne(near.mul(-2)).intoArray(out, l);
    }
  }

  /** The tangent, off by less than three units in the last place. */
  private static void quotients(double[] x, double[] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector t = load(out, l);
      Signs.copy(load(x, l), t.abs().div(t.add(2))).intoArray(out, l);
    }
  }

  private static void firstThree(double[][] out, int from, int to) {
    double[] value = out[0];
    double[] first = out[1];
    double[] second = out[2];
    double[] third = out[3];
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector s = load(value, l);
      DoubleVector s1 = ONE.sub(s).mul(s.add(ONE));
      s1.intoArray(first, l);
      s.mul(-2).mul(s1).intoArray(second, l);
      s.mul(s).mul(6).sub(2).mul(s1).intoArray(third, l);
    }
  }

  private static void fourth(double[][] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector s = load(out[0], l);
      s.mul(s).mul(-24).add(16).mul(s).mul(load(out[1], l)).intoArray(out[4], l);
    }
  }

  private static void fifth(double[][] out, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector s = load(out[0], l);
      DoubleVector q = s.mul(s);
      q.sub(1).mul(q).mul(120).add(16).mul(load(out[1], l)).intoArray(out[5], l);
    }
  }
}
