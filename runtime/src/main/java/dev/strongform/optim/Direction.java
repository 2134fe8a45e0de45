package dev.strongform.optim;

import dev.strongform.linalg.NormalEquations;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/** The part of a method that says what an iteration evaluates at its parameters. */
public interface Direction extends AutoCloseable {
  /** What the objective must give, and what the curvature can then use. */
  Capability needs();

  /** Evaluates the objective at the parameters; valid until the next call. */
  Linearisation linearise(Objective objective, double[] theta);

  /** Whether that is all that this direction would evaluate. */
  boolean suffices(Linearisation known);

  @Override
  default void close() {}

  /** Value and gradient. */
  static Direction gradient() {
    return new GradientDirection();
  }

  /** Value, gradient and Gauss-Newton matrix, assembled in one sweep into the given equations. */
  static Direction gaussNewton(NormalEquations equations) {
    return new SystemDirection<>(equations, Objective::gaussNewton);
  }
}
