package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;

/**
 * What a training is about to do.
 *
 * @param parameters number of parameters
 * @param points number of collocation points; terms on the same points count them once
 * @param kernels which kernels evaluate the terms and why, as a sentence
 * @param linearAlgebra which back end solves linear systems and why, as a sentence
 */
public record TrainingStart(
    CompiledProblem problem,
    TrainingOptions options,
    int parameters,
    int points,
    String kernels,
    String linearAlgebra) {}
