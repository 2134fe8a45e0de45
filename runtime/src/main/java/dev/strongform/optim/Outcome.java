package dev.strongform.optim;

import dev.strongform.optim.step.Stop;

/**
 * How a run ended.
 *
 * @param theta the best parameters found
 * @param loss their value
 * @param iterations completed
 * @param seconds wall time
 * @param stop why it ended
 * @param advice what to make of it, a sentence
 */
public record Outcome(
    double[] theta, double loss, int iterations, double seconds, Stop stop, String advice) {}
