package dev.strongform.optim.curvature;

import dev.strongform.objective.Capability;
import dev.strongform.optim.direction.Linearisation;

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
