package dev.strongform.optim.curvature;

import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.direction.Linearisation;

/** Bends the negative gradient away from the direction before it, so that the two are conjugate. */
final class ConjugateCurvature implements Curvature {
  private double[] gradient = {};
  private double[] before = {};
  private double[] present = {};
  private double square;
  private double beta;

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public boolean comparesGradients() {
    return true;
  }

  @Override
  public boolean followsGradient() {
    return true;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    double[] g = at.gradient();
    double next = Vectors.dot(g, g);
    if (gradient.length != g.length) {
      gradient = g.clone();
      before = new double[g.length];
      present = new double[g.length];
    } else {
      boolean known = !sampleChanged && square > 0;
      beta = known ? Math.max(0, (next - Vectors.dot(g, gradient)) / square) : 0;
      System.arraycopy(g, 0, gradient, 0, g.length);
      System.arraycopy(present, 0, before, 0, g.length);
    }
    square = next;
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    for (int k = 0; k < step.length; k++) {
      step[k] = -gradient[k] + beta * before[k];
    }
    System.arraycopy(step, 0, present, 0, step.length);
    return true;
  }

  @Override
  public boolean reset() {
    boolean bent = beta > 0;
    beta = 0;
    return bent;
  }
}
