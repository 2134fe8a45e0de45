package dev.strongform.optim;

import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the value, the gradient by all parameters, and the triangular factor of the columns
 * that belong to output layers: {@code P_out^2} instead of {@code P^2}. The gradient is whole, so
 * that what looks at its length does not take a solved output layer for the end.
 */
final class OutputDirection implements Direction {
  private final OutputLayers layers;
  private @Nullable TriangularFactor factor;
  private double[] gradient = {};

  OutputDirection(OutputLayers layers) {
    this.layers = layers;
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
      system = TriangularFactor.allocate(new EjmlAlgebra(), layers.size());
      factor = system;
      gradient = new double[theta.length];
    }
    objective.triangular(theta, layers.ranges(), system);
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
