package dev.strongform.linalg;

/** The step that a system found last, with its damping, and the gradient it was found from. */
final class LastStep {
  private final double[] gradient;
  private final double[] damping;
  private final double[] step;
  private final double[] work;

  LastStep(int size) {
    this.gradient = new double[size];
    this.damping = new double[size];
    this.step = new double[size];
    this.work = new double[size];
  }

  void remember(double[] newGradient, double[] newDamping, double[] newStep) {
    System.arraycopy(newGradient, 0, gradient, 0, gradient.length);
    System.arraycopy(newDamping, 0, damping, 0, damping.length);
    System.arraycopy(newStep, 0, step, 0, step.length);
  }

  /**
   * The right-hand side of the acceleration, {@code -J' r_vv = -2 / h^2 (J' r(theta + h v) - (1 -
   * h) J'r + h D v)}, since {@code J'J v = -J'r - D v}. Valid until the next call.
   */
  double[] secondDerivative(double[] ahead, double distance, GaussNewtonSystem.Pullback pullback) {
    pullback.apply(ahead, work);
    double factor = -2 / (distance * distance);
    for (int k = 0; k < work.length; k++) {
      double straight = (1 - distance) * gradient[k] - distance * damping[k] * step[k];
      work[k] = factor * (work[k] - straight);
    }
    return work;
  }
}
