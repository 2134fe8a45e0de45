package dev.strongform.kernel;

/** The nonlinearities that a network may use; each knows its derivatives up to order five. */
public enum Activation {
  /** Hyperbolic tangent. */
  TANH,
  /** Sine. */
  SINE,
  /** {@code x / (1 + exp(-x))}. */
  SWISH,
  /** {@code log(1 + exp(x))}. */
  SOFTPLUS,
  /** {@code x Phi(x)} with the normal distribution function (Hendrycks and Gimpel 2016). */
  GELU;

  /** The highest derivative that {@link #derivatives} gives. */
  public static final int HIGHEST_DERIVATIVE = 5;

  /**
   * Writes the value and the derivatives at each lane: {@code out[at + k][l]} is the derivative of
   * order {@code k} at {@code x[l]}. A lane's result depends on no other lane.
   *
   * @param order highest derivative wanted, from 0 to {@link #HIGHEST_DERIVATIVE}
   */
  public void derivatives(int order, double[] x, double[][] out, int at, int lanes) {
    switch (this) {
      case TANH -> Tanh.derivatives(order, x, out, at, lanes);
      case SINE -> Sine.derivatives(order, x, out, at, lanes);
      case SWISH -> Swish.derivatives(order, x, out, at, lanes);
      case SOFTPLUS -> Softplus.derivatives(order, x, out, at, lanes);
      case GELU -> Gelu.derivatives(order, x, out, at, lanes);
    }
  }
}
