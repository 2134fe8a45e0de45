package dev.strongform.kernel.scalar;

import dev.strongform.kernel.Activation;

/** The nonlinearities and their derivatives over lanes. */
final class ScalarActivation {
  private ScalarActivation() {}

  /**
   * Writes the value and the derivatives at each lane: {@code out[at + k][l]} is the derivative of
   * order {@code k} at {@code x[l]}. A lane's result depends on no other lane.
   *
   * @param order highest derivative wanted, from 0 to {@link Activation#HIGHEST_DERIVATIVE}
   */
  static void derivatives(
      Activation activation, int order, double[] x, double[][] out, int at, int lanes) {
    switch (activation) {
      case TANH -> Tanh.derivatives(order, x, out, at, lanes);
      case SINE -> Sine.derivatives(order, x, out, at, lanes);
      case SWISH -> Swish.derivatives(order, x, out, at, lanes);
      case SOFTPLUS -> Softplus.derivatives(order, x, out, at, lanes);
      case GELU -> Gelu.derivatives(order, x, out, at, lanes);
    }
  }
}
