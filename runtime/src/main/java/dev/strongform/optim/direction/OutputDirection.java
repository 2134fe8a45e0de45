package dev.strongform.optim.direction;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Capability;
import java.util.List;

/**
 * Evaluates the value, the gradient by all parameters, and the triangular factor of the Jacobian's
 * columns that belong to output layers.
 */
final class OutputDirection extends SystemDirection<TriangularFactor> {
  /**
   * A direction.
   *
   * @param layers the parameters of output layers, in order
   */
  OutputDirection(List<ParameterRange> layers) {
    super(
        TriangularFactor.allocate(
            new EjmlAlgebra(), layers.stream().mapToInt(ParameterRange::size).sum()),
        Capability.GAUSS_NEWTON,
        (objective, theta, factor, gradient) -> {
          objective.triangular(theta, layers, factor);
          return objective.gradient(theta, gradient);
        });
  }

  @Override
  public boolean holdsParameters() {
    return true;
  }
}
