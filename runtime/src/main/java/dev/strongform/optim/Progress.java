package dev.strongform.optim;

/**
 * One iteration that has ended.
 *
 * @param iteration its number, from 1
 * @param seconds wall time since the start
 * @param loss the value after the step; before it, where the step control needs no values
 * @param gradientNorm Euclidean norm of the gradient before the step
 * @param damping of the curvature; NaN if there is none
 * @param stepLength Euclidean norm of the change of the parameters
 * @param theta the parameters after the step, or the average that the step control shows; not to be
 *     modified, and to be copied if kept
 */
public record Progress(
    int iteration,
    double seconds,
    double loss,
    double gradientNorm,
    double damping,
    double stepLength,
    double[] theta) {
  /** The same for other parameters, such as those of a problem of which these are a part. */
  public Progress at(double[] others) {
    return new Progress(iteration, seconds, loss, gradientNorm, damping, stepLength, others);
  }

  /** The same for a run that began before, by so many iterations and seconds. */
  public Progress after(int iterations, double earlier) {
    return new Progress(
        iterations + iteration, earlier + seconds, loss, gradientNorm, damping, stepLength, theta);
  }
}
