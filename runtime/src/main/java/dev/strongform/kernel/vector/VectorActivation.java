package dev.strongform.kernel.vector;

import dev.strongform.kernel.Activation;
import java.util.List;

/** A nonlinearity and its derivatives up to some order, on vectors. */
final class VectorActivation {
  /** The least number of arrays that passes write. */
  static final int ARRAYS = 4;

  private final LanePass[] passes;

  /**
   * The passes for an order.
   *
   * @param order highest derivative wanted, from 1 to {@link Activation#HIGHEST_DERIVATIVE}
   */
  VectorActivation(Activation activation, int order) {
    List<LanePass> list =
        switch (activation) {
          case TANH -> Tangent.passes(order);
          case SINE -> Circular.passes(order);
          case SWISH -> Swish.passes(order);
          case SOFTPLUS -> Softplus.passes(order);
          case GELU -> Gelu.passes(order);
        };
    this.passes = list.toArray(new LanePass[0]);
  }

  /** Memory for the derivatives up to an order of some entries: {@code [order][entry]}. */
  static double[][] newArrays(int order, int count) {
    return new double[Math.max(ARRAYS, order + 1)][count];
  }

  /**
   * Writes the value and the derivatives: {@code out[k][l]} is the derivative of order {@code k} at
   * {@code x[l]}. An entry's result depends on no other entry.
   *
   * @param from the first entry
   * @param to the entry after the last; a whole number of vectors
   */
  void derivatives(double[] x, double[][] out, int from, int to) {
    for (LanePass pass : passes) {
      pass.run(x, out, from, to);
    }
  }
}
