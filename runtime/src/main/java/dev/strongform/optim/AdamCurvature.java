package dev.strongform.optim;

import dev.strongform.objective.Capability;

/** The root of the averaged squared gradients, entry by entry. */
final class AdamCurvature implements Curvature {
  private final double decay;
  private final double epsilon;
  private double[] squares = {};
  private double remaining = 1;

  AdamCurvature(double decay, double epsilon) {
    this.decay = decay;
    this.epsilon = epsilon;
  }

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    double[] g = at.gradient();
    if (squares.length != g.length) {
      squares = new double[g.length];
    }
    remaining *= decay;
    for (int k = 0; k < g.length; k++) {
      squares[k] = decay * squares[k] + (1 - decay) * g[k] * g[k];
    }
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    for (int k = 0; k < step.length; k++) {
      step[k] = -gradient[k] / (Math.sqrt(squares[k] / (1 - remaining)) + epsilon);
    }
    return true;
  }
}
