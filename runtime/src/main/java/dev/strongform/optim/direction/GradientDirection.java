package dev.strongform.optim.direction;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/** Evaluates the value and the gradient. */
final class GradientDirection implements Direction {
  private double[] gradient = {};

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Linearisation linearise(Objective objective, double[] theta) {
    if (gradient.length != theta.length) {
      gradient = new double[theta.length];
    }
    double value = objective.gradient(theta, gradient);
    return new Linearisation(objective, theta, value, gradient, null);
  }

  @Override
  public boolean suffices(Linearisation known) {
    return true;
  }
}
