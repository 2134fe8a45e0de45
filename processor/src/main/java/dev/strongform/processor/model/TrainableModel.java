package dev.strongform.processor.model;

import java.util.Optional;

/**
 * A coefficient that is identified.
 *
 * @param start where training starts
 * @param exact the true value, where it is known
 * @param positive whether its logarithm is trained
 */
public record TrainableModel(String name, double start, Optional<Double> exact, boolean positive) {}
