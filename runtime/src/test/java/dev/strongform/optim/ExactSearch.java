package dev.strongform.optim;

import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.step.Step;
import dev.strongform.optim.step.StepControl;

/** Goes to the minimum of a quadratic along its direction. */
public final class ExactSearch implements StepControl {
  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public Step step(Linearisation at, double[] gradient, Curvature curvature, int iteration) {
    double[] direction = new double[gradient.length];
    curvature.step(at, gradient, direction);
    double[] ahead = new double[gradient.length];
    at.objective().gradient(TestVectors.plus(at.theta(), 1, direction), ahead);
    double slope = Vectors.dot(at.gradient(), direction);
    double bend = Vectors.dot(ahead, direction) - slope;
    return Step.to(TestVectors.plus(at.theta(), -slope / bend, direction), Double.NaN);
  }
}
