package dev.strongform.samples.methods;

import dev.strongform.objective.Capability;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.step.Step;
import dev.strongform.optim.step.StepControl;
import dev.strongform.optim.step.Stop;

/**
 * Steps to where the linear model of the loss is zero, the least that a sum of squares may be:
 * {@code theta - (f / g's) s} for a loss {@code f}, a gradient {@code g} and a direction {@code s}
 * (Polyak 1969, "Minimization of unsmooth functionals"). No length has to be chosen.
 */
final class PolyakSteps implements StepControl {
  /** What only a sum of squares has: an energy may be below zero. */
  @Override
  public Capability needs() {
    return Capability.RESIDUAL_PRODUCTS;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    double[] direction = new double[gradient.length];
    if (!curvature.step(at, gradient, direction)) {
      return Step.none(at, Double.NaN, Stop.SINGULAR);
    }
    double slope = 0;
    for (int i = 0; i < direction.length; i++) {
      slope += gradient[i] * direction[i];
    }
    double[] theta = at.theta().clone();
    for (int i = 0; i < theta.length; i++) {
      theta[i] -= at.value() / slope * direction[i];
    }
    return Step.to(theta, Double.NaN);
  }
}
