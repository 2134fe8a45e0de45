package dev.strongform.optim.direction;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/** Evaluates the value, the gradient and a Gauss-Newton system. */
final class SystemDirection<S extends GaussNewtonSystem> implements Direction {
  /** How an objective fills a system. */
  @FunctionalInterface
  interface Assembly<S> {
    /** Fills the system and gives the value. */
    double fill(Objective objective, double[] theta, S system);
  }

  private final S system;
  private final Assembly<S> assembly;
  private final boolean dampsEvenly;
  private final double[] gradient;

  SystemDirection(S system, Assembly<S> assembly, boolean dampsEvenly) {
    this.system = system;
    this.assembly = assembly;
    this.dampsEvenly = dampsEvenly;
    this.gradient = new double[system.size()];
  }

  @Override
  public Capability needs() {
    return Capability.GAUSS_NEWTON;
  }

  @Override
  public boolean dampsEvenly() {
    return dampsEvenly;
  }

  @Override
  public boolean revealsRank() {
    return system.revealsRank();
  }

  @Override
  public boolean takesRows() {
    return system.takesRows();
  }

  @Override
  public Linearisation linearise(Objective objective, double[] theta) {
    double value = assembly.fill(objective, theta, system);
    system.vector(gradient);
    return new Linearisation(objective, theta, value, gradient, system);
  }

  @Override
  public boolean suffices(Linearisation known) {
    return known.system() != null;
  }

  @Override
  public void close() {
    system.close();
  }
}
