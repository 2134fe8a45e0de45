package dev.strongform.optim.curvature;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.optim.direction.Linearisation;
import java.util.Objects;

/** The metric on the directions that it sees: natural gradients by its pseudo-inverse. */
final class MetricCurvature implements Curvature {
  private final double tolerance;

  MetricCurvature(double tolerance) {
    this.tolerance = tolerance;
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
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    GaussNewtonSystem system = Objects.requireNonNull(at.system(), "no system was assembled");
    return system.lowest(tolerance, gradient, step) > 0;
  }
}
