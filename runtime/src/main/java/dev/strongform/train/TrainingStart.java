package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;

/**
 * What a training is about to do.
 *
 * @param options with the method and the batch that were chosen, where they were left open
 * @param parameters number of parameters
 * @param points number of collocation points; terms on the same points count them once
 * @param kernels which kernels evaluate the terms and why, as a sentence
 * @param linearAlgebra which back end solves linear systems and why, as a sentence
 * @param why the reason for the method, where it was left open; else empty
 */
public record TrainingStart(
    CompiledProblem problem,
    TrainingOptions options,
    int parameters,
    int points,
    String kernels,
    String linearAlgebra,
    String why) {}
