package dev.strongform.optim.direction;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import java.util.List;

/** The part of a method that says what an iteration evaluates at its parameters. */
public interface Direction extends AutoCloseable {
  /** What the objective must give, and what the curvature can then use. */
  Capability needs();

  /** Evaluates the objective at the parameters; valid until the next call. */
  Linearisation linearise(Objective objective, double[] theta);

  /** Whether that is all that this direction would evaluate. */
  boolean suffices(Linearisation known);

  /** Whether its system takes one damping for all parameters only. */
  default boolean dampsEvenly() {
    return false;
  }

  /** Whether its system reveals its rank. */
  default boolean revealsRank() {
    return false;
  }

  /** Whether its system takes further rows. */
  default boolean takesRows() {
    return false;
  }

  /** Whether its system leaves some parameters out, so that they are held. */
  default boolean holdsParameters() {
    return false;
  }

  @Override
  default void close() {}

  /** Value and gradient. */
  static Direction gradient() {
    return new GradientDirection();
  }

  /** Value, gradient and Gauss-Newton matrix, assembled in one sweep into the given equations. */
  static Direction gaussNewton(NormalEquations equations) {
    return new GaussNewtonDirection<>(equations, Objective::gaussNewton, false);
  }

  /** The same in the space of residuals, for fewer rows than parameters. */
  static Direction dual(DualEquations equations) {
    return new GaussNewtonDirection<>(equations, Objective::dual, true);
  }

  /** The same by the triangular factor of the Jacobian, for the last digits. */
  static Direction triangular(TriangularFactor factor) {
    return new GaussNewtonDirection<>(factor, Objective::triangular, false);
  }

  /**
   * Value, gradient by all parameters, and the triangular factor of the Jacobian's columns that
   * belong to output layers: {@code P_out^2} instead of {@code P^2}. The gradient is whole, so that
   * what looks at its length does not take a solved output layer for the end.
   *
   * @param layers their parameters, in order
   * @throws IllegalArgumentException if there is no room for the factor
   */
  static Direction output(List<ParameterRange> layers) {
    return new OutputDirection(layers);
  }

  /** Value, gradient and the triangular factor of the metric, for energies. */
  static Direction metric(TriangularFactor factor) {
    return new SystemDirection<>(factor, Capability.METRIC, Objective::metric);
  }
}
