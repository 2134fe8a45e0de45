package dev.strongform.optim;

import dev.strongform.objective.Capability;

/** No curvature: the step is the negative gradient. */
final class IdentityCurvature implements Curvature {
  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    for (int k = 0; k < step.length; k++) {
      step[k] = -gradient[k];
    }
    return true;
  }
}
