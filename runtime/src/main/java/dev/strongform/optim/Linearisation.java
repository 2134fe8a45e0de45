package dev.strongform.optim;

import dev.strongform.linalg.NormalEquations;
import dev.strongform.objective.Objective;
import org.jspecify.annotations.Nullable;

/**
 * What an iteration knows of its objective at its parameters.
 *
 * @param objective the objective of this iteration's sample
 * @param theta where; not to be modified
 * @param value the value there
 * @param gradient the gradient there; not to be modified
 * @param equations the normal equations there, if the direction assembles them
 */
public record Linearisation(
    Objective objective,
    double[] theta,
    double value,
    double[] gradient,
    @Nullable NormalEquations equations) {

  /** Whether value and gradient are finite. */
  boolean finite() {
    return Double.isFinite(value) && Double.isFinite(Vectors.dot(gradient, gradient));
  }
}
