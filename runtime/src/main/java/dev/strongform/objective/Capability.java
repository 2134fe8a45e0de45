package dev.strongform.objective;

/** What an objective can give, from the cheapest to the richest. */
public enum Capability {
  /** The value. */
  VALUE("its value"),
  /** The gradient. */
  GRADIENT("its gradient"),
  /** Batches of a finite sum. */
  BATCHES("batches of its samples"),
  /** Points that can be drawn anew. */
  RESAMPLING("interior points that can be drawn anew"),
  /** A semidefinite metric of the parameters: {@code J'J}, or {@code J'E''J} of an energy. */
  METRIC("the metric of a residual or an energy"),
  /** The residual, {@code J v} and {@code J' w}. */
  RESIDUAL_PRODUCTS("products with the Jacobian of its residual"),
  /** {@code J'J} and {@code J'r}. */
  GAUSS_NEWTON("the Gauss-Newton matrix of a residual"),
  /** The Kronecker factors of {@code J'J}, layer by layer. */
  LAYER_FACTORS("the inputs and cotangents of a network's layers");

  private final String phrase;

  Capability(String phrase) {
    this.phrase = phrase;
  }

  /** As a phrase: "its gradient". */
  public String phrase() {
    return phrase;
  }
}
