package dev.strongform.annotations;

/**
 * The nonlinearity after each hidden layer of a network.
 *
 * <pre>{@code
 * @Mlp(hidden = {32, 32}, activation = Activation.SINE)
 * }</pre>
 */
public enum Activation {
  /** Hyperbolic tangent: smooth, bounded, the usual choice. */
  TANH,
  /** Sine: for solutions that oscillate. */
  SINE,
  /** {@code x / (1 + exp(-x))}: smooth and unbounded. */
  SWISH,
  /** {@code log(1 + exp(x))}: smooth, unbounded and increasing. */
  SOFTPLUS,
  /** {@code x Phi(x)} with the normal distribution function. */
  GELU,
  /**
   * {@code max(0, x)}. Its second derivative is zero almost everywhere, so a differential equation
   * of order two cannot see it: the compiler refuses it there with this reason.
   */
  RELU
}
