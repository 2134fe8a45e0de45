package dev.strongform.optim;

/**
 * When a run must end.
 *
 * @param iterations most iterations, at least 0
 * @param seconds most seconds of wall time; 0 for no limit
 * @param gradientTolerance largest entry of the gradient that counts as zero
 */
public record Limits(int iterations, double seconds, double gradientTolerance) {
  /** A loss of 1e-30 has a gradient of about this size. */
  public static final double GRADIENT_TOLERANCE = 1e-17;

  /** Limits with the usual gradient tolerance. */
  public Limits(int iterations, double seconds) {
    this(iterations, seconds, GRADIENT_TOLERANCE);
  }
}
