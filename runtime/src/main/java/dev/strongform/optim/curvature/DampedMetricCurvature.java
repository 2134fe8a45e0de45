package dev.strongform.optim.curvature;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.direction.Linearisation;
import java.util.Objects;

/**
 * The metric with a damping: {@code s = -(G + damping)^-1 g}. The gradient is no part of the
 * system, as that of a residual would be.
 */
final class DampedMetricCurvature implements DampedCurvature {
  private double[] shift = {};
  private double[] right = {};
  private double largest;

  @Override
  public Capability needs() {
    return Capability.METRIC;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    if (shift.length != at.theta().length) {
      shift = new double[at.theta().length];
      right = new double[at.theta().length];
    }
    system(at).diagonal(shift);
    largest = Vectors.largest(shift);
  }

  @Override
  public boolean overflows() {
    return !Double.isFinite(largest);
  }

  @Override
  public double unit(Linearisation at) {
    return largest;
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    return step(at, gradient, 0, step);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double damping, double[] step) {
    for (int k = 0; k < shift.length; k++) {
      shift[k] = damping;
      right[k] = -gradient[k];
    }
    return system(at).step(shift, step) && system(at).solveAgain(right, step);
  }

  @Override
  public boolean accelerate(Linearisation at, GaussNewtonSystem.Path path, double[] step) {
    return system(at).accelerate(path, step);
  }

  @Override
  public double predictedDecrease(
      Linearisation at, double[] gradient, double damping, double[] step) {
    double sum = 0;
    for (int k = 0; k < step.length; k++) {
      sum += step[k] * (damping * step[k] - gradient[k]);
    }
    return 0.5 * sum;
  }

  private static GaussNewtonSystem system(Linearisation at) {
    return Objects.requireNonNull(at.system(), "the direction assembled no system");
  }
}
