package dev.strongform.optim.curvature.newton;

/**
 * How exactly Newton steps are solved for by conjugate gradients.
 *
 * @param damping added to the Hessian, over the largest eigenvalue that the preconditioner knows
 * @param accuracy largest residual left, relative to the gradient; less once the gradient itself is
 *     below it, for a quadratic rate
 * @param products most products a step
 */
record NewtonSettings(double damping, double accuracy, int products) {
  static NewtonSettings plain() {
    return new NewtonSettings(0, 0.5, 500);
  }

  static NewtonSettings damped(double damping) {
    return new NewtonSettings(damping, 0.1, 200);
  }
}
