package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.all;
import static dev.strongform.kernel.vector.Lanes.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Softplus on vectors, {@code log(1 + exp(x))}; its first derivative is the logistic function.
 *
 * <p>With {@code e = exp(-|x|)} and {@code h = e / (2 + e)}, at most a third, {@code log(1 + e) = 2
 * (h + h^3 / 3 + h^5 / 5 + ...)}; the first term left out is below 1e-17 of the sum.
 */
final class Softplus {
  /** Odd inverses, from 1/33 down to 1/3. */
  private static final double[] INVERSES =
      IntStream.rangeClosed(1, 16).mapToDouble(k -> 1.0 / (35 - 2 * k)).toArray();

  /** Terms that one pass adds. */
  private static final int TERMS = 5;

  private Softplus() {}

  static List<LanePass> passes(int order) {
    List<LanePass> passes = new ArrayList<>();
    passes.add((x, out, from, to) -> argument(x, out[0], out[1], from, to));
    for (int k = 1; k < INVERSES.length; k += TERMS) {
      int first = k;
      passes.add((x, out, from, to) -> addTerms(first, out[0], out[1], from, to));
    }
    passes.add((x, out, from, to) -> value(x, out[0], out[1], from, to));
    passes.addAll(Sigmoid.passes(order - 1, 1));
    return passes;
  }

  private static void argument(double[] x, double[] h, double[] sum, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector e = Sigmoid.decay(load(x, l));
      e.div(e.add(2)).intoArray(h, l);
      all(INVERSES[0]).intoArray(sum, l);
    }
  }

  /** Five steps of Horner's rule in the square of h. */
  private static void addTerms(int k, double[] h, double[] sum, int from, int to) {
    DoubleVector a = all(INVERSES[k]);
    DoubleVector b = all(INVERSES[k + 1]);
    DoubleVector c = all(INVERSES[k + 2]);
    DoubleVector d = all(INVERSES[k + 3]);
    DoubleVector e = all(INVERSES[k + 4]);
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector v = load(h, l);
      DoubleVector q = v.mul(v);
      load(sum, l).fma(q, a).fma(q, b).fma(q, c).fma(q, d).fma(q, e).intoArray(sum, l);
    }
  }

  private static void value(double[] x, double[] h, double[] sum, int from, int to) {
    for (int l = from; l < to; l += VECTOR) {
      DoubleVector v = load(h, l);
      DoubleVector argument = load(x, l);
      DoubleVector positive = argument.blend(0, argument.compare(VectorOperators.LT, 0));
      load(sum, l).mul(v.mul(v)).fma(v, v).mul(2).add(positive).intoArray(h, l);
    }
  }
}
