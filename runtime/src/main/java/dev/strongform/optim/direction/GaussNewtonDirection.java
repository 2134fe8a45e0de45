package dev.strongform.optim.direction;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/** Evaluates the value and the Gauss-Newton system of all parameters, which holds the gradient. */
final class GaussNewtonDirection<S extends GaussNewtonSystem> extends SystemDirection<S> {
  /** How an objective fills a system. */
  @FunctionalInterface
  interface Sweep<S> {
    /** Overwrites it and gives the value. */
    double fill(Objective objective, double[] theta, S system);
  }

  private final boolean takesRows;
  private final boolean dampsEvenly;

  GaussNewtonDirection(S system, Sweep<S> sweep, boolean dampsEvenly) {
    super(
        system,
        Capability.GAUSS_NEWTON,
        (objective, theta, target, gradient) -> {
          double value = sweep.fill(objective, theta, target);
          target.vector(gradient);
          return value;
        });
    this.takesRows = system.takesRows();
    this.dampsEvenly = dampsEvenly;
  }

  @Override
  public boolean dampsEvenly() {
    return dampsEvenly;
  }

  @Override
  public boolean takesRows() {
    return takesRows;
  }
}
