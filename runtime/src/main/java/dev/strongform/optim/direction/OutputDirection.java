package dev.strongform.optim.direction;

import dev.strongform.kernel.ParameterRange;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the value, the gradient by all parameters, and the triangular factor of the columns
 * that belong to output layers: {@code P_out^2} instead of {@code P^2}. The gradient is whole, so
 * that what looks at its length does not take a solved output layer for the end.
 */
final class OutputDirection implements Direction {
  private final List<ParameterRange> layers;
  private final int size;
  private @Nullable TriangularFactor factor;
  private double[] gradient = {};

  OutputDirection(List<ParameterRange> layers) {
    this.layers = List.copyOf(layers);
    this.size = layers.stream().mapToInt(ParameterRange::size).sum();
  }

  @Override
  public Capability needs() {
    return Capability.GAUSS_NEWTON;
  }

  @Override
  public boolean revealsRank() {
    return true;
  }

  @Override
  public Linearisation linearise(Objective objective, double[] theta) {
    TriangularFactor system = factor;
    if (system == null) {
      system = TriangularFactor.allocate(new EjmlAlgebra(), size);
      factor = system;
      gradient = new double[theta.length];
    }
    objective.triangular(theta, layers, system);
    double value = objective.gradient(theta, gradient);
    return new Linearisation(objective, theta, value, gradient, system);
  }

  @Override
  public boolean suffices(Linearisation known) {
    return known.system() != null;
  }

  @Override
  public void close() {
    if (factor != null) {
      factor.close();
    }
  }
}
