package dev.strongform.compare;

/**
 * How far a run has come.
 *
 * @param iteration completed
 * @param seconds wall time since the first began
 * @param work in gradients on all points, as {@link WorkMeter} counts
 * @param loss after the iteration
 * @param error relative L2, the largest over the unknowns; NaN where no solution is known
 */
public record Sample(int iteration, double seconds, double work, double loss, double error) {
  /** The error, or the loss where no error is known. */
  public double measure() {
    return Double.isNaN(error) ? loss : error;
  }
}
