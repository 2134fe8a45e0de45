package dev.strongform.train;

/**
 * One iteration that has ended.
 *
 * @param iteration its number, from 1
 * @param seconds wall time since the first began
 * @param loss the loss after the step; before it, for methods that do not look at values
 * @param gradientNorm Euclidean norm of the loss's gradient before the step
 * @param damping of the Gauss-Newton matrix; NaN if there is none
 * @param stepLength Euclidean norm of the change of the parameters
 * @param relativeL2 largest relative error over the unknowns; NaN unless measured now
 */
public record IterationRecord(
    int iteration,
    double seconds,
    double loss,
    double gradientNorm,
    double damping,
    double stepLength,
    double relativeL2) {}
