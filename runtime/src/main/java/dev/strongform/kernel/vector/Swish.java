package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.load;

import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.DoubleVector;

/**
 * Swish on vectors, {@code x s(x)} with the logistic function s; Leibniz gives {@code x s^(k) + k
 * s^(k-1)}.
 */
final class Swish {
  private Swish() {}

  static List<LanePass> passes(int order) {
    List<LanePass> passes = new ArrayList<>(Sigmoid.passes(order, 0));
    // From the highest down, since each needs the one below.
    for (int k = order; k > 0; k--) {
      int own = k;
      passes.add((x, out, from, to) -> leibniz(own, x, out[own], out[own - 1], from, to));
    }
    passes.add((x, out, from, to) -> value(x, out[0], from, to));
    return passes;
  }

  private static void leibniz(int k, double[] x, double[] high, double[] low, int from, int to) {
    DoubleVector factor = Lanes.all(k);
    for (int l = from; l < to; l += VECTOR) {
      load(x, l).fma(load(high, l), load(low, l).mul(factor)).intoArray(high, l);
    }
  }

  private static void value(double[] x, double[] s, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      load(x, l).mul(load(s, l)).intoArray(s, l);
    }
  }
}
