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

  /** The highest derivative that engines give. */
  public static final int HIGHEST_DERIVATIVE = 5;
}
