package dev.strongform.optim.curvature;

import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.direction.Linearisation;

/** The multiple of the identity that fits the last step's gradient difference best. */
final class BarzilaiBorweinCurvature implements Curvature {
  private static final double SHORTEST = 1e-10;
  private static final double LONGEST = 1e10;

  private double[] theta = {};
  private double[] gradient = {};

  /** NaN where no step with positive curvature was seen. */
  private double length = Double.NaN;

  @Override
  public Capability needs() {
    return Capability.GRADIENT;
  }

  @Override
  public boolean comparesGradients() {
    return true;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    if (theta.length != at.theta().length) {
      theta = at.theta().clone();
      gradient = at.gradient().clone();
      return;
    }
    if (!sampleChanged) {
      learn(at);
    }
    System.arraycopy(at.theta(), 0, theta, 0, theta.length);
    System.arraycopy(at.gradient(), 0, gradient, 0, gradient.length);
  }

  private void learn(Linearisation to) {
    double ss = 0;
    double sy = 0;
    for (int k = 0; k < theta.length; k++) {
      double s = to.theta()[k] - theta[k];
      ss += s * s;
      sy += s * (to.gradient()[k] - gradient[k]);
    }
    length = sy > 0 ? Math.min(LONGEST, Math.max(SHORTEST, ss / sy)) : Double.NaN;
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    double factor = Double.isNaN(length) ? 1 / Math.max(1, Vectors.norm(gradient)) : length;
    for (int k = 0; k < step.length; k++) {
      step[k] = -factor * gradient[k];
    }
    return true;
  }

  @Override
  public boolean reset() {
    boolean learned = !Double.isNaN(length);
    length = Double.NaN;
    return learned;
  }
}
