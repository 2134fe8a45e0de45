package dev.strongform.optim;

/**
 * When a run must end.
 *
 * @param iterations most iterations, at least 0
 * @param seconds most seconds of wall time; 0 for no limit
 * @param gradientTolerance largest entry of the gradient that counts as zero
 * @param goal a loss that is low enough; 0 for none
 */
public record Limits(int iterations, double seconds, double gradientTolerance, double goal) {
  /** A loss of 1e-30 has a gradient of about this size. */
  public static final double GRADIENT_TOLERANCE = 1e-17;

  /** Limits with the usual gradient tolerance. */
  public Limits(int iterations, double seconds) {
    this(iterations, seconds, GRADIENT_TOLERANCE);
  }

  /** Limits without a goal. */
  public Limits(int iterations, double seconds, double gradientTolerance) {
    this(iterations, seconds, gradientTolerance, 0);
  }

  /** The same with a loss that is low enough. */
  public Limits withGoal(double loss) {
    return new Limits(iterations, seconds, gradientTolerance, loss);
  }

  /** What is left of them. */
  public Limits after(int iterationsSpent, double secondsLeft) {
    return new Limits(iterations - iterationsSpent, secondsLeft, gradientTolerance, goal);
  }
}
