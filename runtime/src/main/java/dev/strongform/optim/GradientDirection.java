package dev.strongform.optim;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/** Evaluates the value and the gradient. */
final class GradientDirection implements Direction {
  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Linearisation linearise(Objective objective, double[] theta) {
    double[] gradient = new double[theta.length];
    double value = objective.gradient(theta, gradient);
    return new Linearisation(objective, theta, value, gradient, null);
  }

  @Override
  public boolean suffices(Linearisation known) {
    return true;
  }
}
