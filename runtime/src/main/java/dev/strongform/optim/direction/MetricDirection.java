package dev.strongform.optim.direction;

import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/** Evaluates the value, the gradient and the triangular factor of the metric. */
final class MetricDirection implements Direction {
  private final TriangularFactor factor;
  private final double[] gradient;

  MetricDirection(TriangularFactor factor) {
    this.factor = factor;
    this.gradient = new double[factor.size()];
  }

  @Override
  public Capability needs() {
    return Capability.METRIC;
  }

  @Override
  public boolean revealsRank() {
    return true;
  }

  @Override
  public Linearisation linearise(Objective objective, double[] theta) {
    double value = objective.metric(theta, factor, gradient);
    return new Linearisation(objective, theta, value, gradient, factor);
  }

  @Override
  public boolean suffices(Linearisation known) {
    return known.system() != null;
  }

  @Override
  public void close() {
    factor.close();
  }
}
