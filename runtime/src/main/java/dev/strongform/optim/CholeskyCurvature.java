package dev.strongform.optim;

import dev.strongform.linalg.NormalEquations;
import dev.strongform.objective.Capability;
import java.util.Arrays;
import java.util.Objects;

/** The damped Gauss-Newton matrix, factored anew for each damping. */
final class CholeskyCurvature implements DampedCurvature {
  /**
   * Keeps parameters that the residual does not see from moving freely, relative to the largest.
   */
  private static final double SMALLEST_SCALE = 1e-12;

  private final DampingScale scaling;
  private double[] scale = {};
  private double largest;

  CholeskyCurvature(DampingScale scaling) {
    this.scaling = scaling;
  }

  @Override
  public Capability needs() {
    return Capability.GAUSS_NEWTON;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    if (scale.length != at.theta().length) {
      scale = new double[at.theta().length];
    }
    equations(at).diagonal(scale);
    largest = Vectors.largest(scale);
    if (scaling == DampingScale.IDENTITY) {
      Arrays.fill(scale, 1);
    } else {
      Arrays.setAll(scale, k -> Math.max(scale[k], SMALLEST_SCALE * largest));
    }
  }

  @Override
  public double unit(Linearisation at) {
    return scaling == DampingScale.IDENTITY ? largest : 1;
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    return step(at, gradient, 0, step);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double damping, double[] step) {
    double[] shift = new double[scale.length];
    double[] right = new double[scale.length];
    for (int k = 0; k < scale.length; k++) {
      shift[k] = damping * scale[k];
      right[k] = -gradient[k];
    }
    return equations(at).solve(shift, right, step);
  }

  @Override
  public boolean stepAgain(Linearisation at, double[] vector, double[] step) {
    double[] right = new double[vector.length];
    Arrays.setAll(right, k -> -vector[k]);
    return equations(at).solveAgain(right, step);
  }

  @Override
  public double predictedDecrease(
      Linearisation at, double[] gradient, double damping, double[] step) {
    double sum = 0;
    for (int k = 0; k < step.length; k++) {
      sum += step[k] * (damping * scale[k] * step[k] - gradient[k]);
    }
    return 0.5 * sum;
  }

  private static NormalEquations equations(Linearisation at) {
    return Objects.requireNonNull(at.equations(), "the direction assembled no normal equations");
  }
}
