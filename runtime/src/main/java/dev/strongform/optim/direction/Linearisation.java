package dev.strongform.optim.direction;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * What an iteration knows of its objective at its parameters. Vectors and system are used again by
 * the next iteration but one.
 *
 * @param objective the objective of this iteration's sample
 * @param theta where; not to be modified
 * @param value the value there
 * @param gradient the gradient there; not to be modified
 * @param system the Gauss-Newton system there, if the direction assembles one
 */
public record Linearisation(
    Objective objective,
    double[] theta,
    double value,
    double[] gradient,
    @Nullable GaussNewtonSystem system) {

  /** Whether value and gradient are finite. */
  public boolean finite() {
    return Double.isFinite(value) && Double.isFinite(Vectors.dot(gradient, gradient));
  }
}
