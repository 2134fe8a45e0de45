package dev.strongform.optim.step;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;

/**
 * Goes on from a Newton step with the factors that led to it, for the price of a gradient a step,
 * as long as steps keep at least half of what the factors promise (the simplified Newton method;
 * Deuflhard 2011, Newton Methods for Nonlinear Problems, section 2.1.2). Where the residual is
 * affine these steps refine the solution, as Bjorck's corrected seminormal equations do (1987).
 */
final class SimplifiedNewton {
  /** The least part of a promise that must be kept. */
  private static final double KEPT = 0.5;

  /** What a step must promise to take off the value, relative to it; and new factors, too. */
  private static final double WORTHWHILE = 0.1;

  static final int MOST_STEPS = 20;

  /** A value so much below the first breaks promises because its digits are spent. */
  private static final double SPENT = 1e-22;

  private double[] gradient = {};
  private double[] gradientAhead = {};
  private double[] direction = {};
  private double[] ahead = {};
  private boolean converged;

  /** Whether new factors are not worth their price where the last steps ended. */
  boolean converged() {
    return converged;
  }

  /**
   * Takes steps, where the system keeps its factors.
   *
   * @param system of a point near by
   * @param theta where to go on; moved
   * @param first the value where the run began
   * @return the value where it ends
   */
  double advance(Objective objective, GaussNewtonSystem system, double[] theta, double first) {
    fit(theta.length);
    converged = false;
    double value = objective.gradient(theta, gradient);
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      double left = system.lowestAgain(gradient, Math.sqrt(2 * value), theta, direction);
      double promised = -0.5 * Vectors.dot(gradient, direction);
      if (!(left > WORTHWHILE * value && promised > WORTHWHILE * value)) {
        converged = left <= WORTHWHILE * value || left > 0 && value < SPENT * first;
        return value;
      }
      double next = look(objective, theta);
      boolean kept = value - next >= KEPT * promised;
      if (next < value) {
        step(theta);
        value = next;
      }
      if (!kept) {
        converged = value < SPENT * first;
        return value;
      }
    }
    return value;
  }

  private void fit(int length) {
    if (ahead.length != length) {
      gradient = new double[length];
      gradientAhead = new double[length];
      direction = new double[length];
      ahead = new double[length];
    }
  }

  /** The value where the next step leads, and the gradient. */
  private double look(Objective objective, double[] theta) {
    Vectors.plus(theta, 1, direction, ahead);
    return objective.gradient(ahead, gradientAhead);
  }

  private void step(double[] theta) {
    System.arraycopy(ahead, 0, theta, 0, theta.length);
    double[] passed = gradient;
    gradient = gradientAhead;
    gradientAhead = passed;
  }
}
