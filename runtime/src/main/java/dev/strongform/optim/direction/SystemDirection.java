package dev.strongform.optim.direction;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/** Evaluates the value, the gradient and a system, which it owns. */
class SystemDirection<S extends GaussNewtonSystem> implements Direction {
  /** How an objective fills a system and the gradient. */
  @FunctionalInterface
  interface Assembly<S> {
    /** Overwrites both and gives the value. */
    double fill(Objective objective, double[] theta, S system, double[] gradient);
  }

  private final S system;
  private final Capability needs;
  private final Assembly<S> assembly;
  private double[] gradient = {};

  /**
   * A direction.
   *
   * @param needs what the assembly asks of the objective
   */
  SystemDirection(S system, Capability needs, Assembly<S> assembly) {
    this.system = system;
    this.needs = needs;
    this.assembly = assembly;
  }

  @Override
  public final Capability needs() {
    return needs;
  }

  @Override
  public final boolean revealsRank() {
    return system.revealsRank();
  }

  @Override
  public final Linearisation linearise(Objective objective, double[] theta) {
    if (gradient.length != theta.length) {
      gradient = new double[theta.length];
    }
    double value = assembly.fill(objective, theta, system, gradient);
    return new Linearisation(objective, theta, value, gradient, system);
  }

  @Override
  public final boolean suffices(Linearisation known) {
    return known.system() != null;
  }

  @Override
  public final void close() {
    system.close();
  }
}
