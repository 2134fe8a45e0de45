package dev.strongform.optim.curvature;

import dev.strongform.objective.Capability;
import dev.strongform.optim.direction.Linearisation;

/** The size of the gradient, entry by entry: steps are its signs. */
final class SignCurvature implements Curvature {
  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    for (int k = 0; k < step.length; k++) {
      step[k] = -Math.signum(gradient[k]);
    }
    return true;
  }
}
