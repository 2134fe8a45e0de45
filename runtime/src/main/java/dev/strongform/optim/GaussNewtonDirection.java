package dev.strongform.optim;

import dev.strongform.linalg.NormalEquations;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/** Evaluates the value, the gradient and the Gauss-Newton matrix. */
final class GaussNewtonDirection implements Direction {
  private final NormalEquations equations;

  GaussNewtonDirection(NormalEquations equations) {
    this.equations = equations;
  }

  @Override
  public Capability needs() {
    return Capability.GAUSS_NEWTON;
  }

  @Override
  public Linearisation linearise(Objective objective, double[] theta) {
    double value = objective.gaussNewton(theta, equations);
    double[] gradient = new double[theta.length];
    equations.vector(gradient);
    return new Linearisation(objective, theta, value, gradient, equations);
  }

  @Override
  public boolean suffices(Linearisation known) {
    return known.equations() != null;
  }

  @Override
  public void close() {
    equations.close();
  }
}
