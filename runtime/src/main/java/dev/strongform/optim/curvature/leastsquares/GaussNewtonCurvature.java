package dev.strongform.optim.curvature.leastsquares;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Arrays;
import java.util.Objects;

/** The damped Gauss-Newton matrix, in the form that the direction assembles. */
final class GaussNewtonCurvature implements DampedCurvature {
  /**
   * Keeps parameters that the residual does not see from moving freely, relative to the largest.
   */
  private static final double SMALLEST_SCALE = 1e-12;

  private final DampingScale scaling;
  private double[] scale = {};
  private double[] shift = {};
  private double[] right = {};
  private double largest;

  GaussNewtonCurvature(DampingScale scaling) {
    this.scaling = scaling;
  }

  @Override
  public Capability needs() {
    return Capability.GAUSS_NEWTON;
  }

  @Override
  public boolean scalesDamping() {
    return scaling != DampingScale.IDENTITY;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    int size = at.theta().length;
    if (scale.length != size) {
      scale = new double[size];
      shift = new double[size];
      right = new double[size];
    }
    system(at).diagonal(scale);
    largest = Vectors.largest(scale);
    if (scaling == DampingScale.IDENTITY) {
      Arrays.fill(scale, 1);
    } else {
      for (int k = 0; k < size; k++) {
        scale[k] = Math.max(scale[k], SMALLEST_SCALE * largest);
      }
    }
  }

  @Override
  public boolean overflows() {
    return !Double.isFinite(largest);
  }

  @Override
  public double unit(Linearisation at) {
    return scaling == DampingScale.IDENTITY ? largest : 1;
  }

  @Override
  public double smallest(Linearisation at) {
    return system(at).smallestDamping();
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    return step(at, gradient, 0, step);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double damping, double[] step) {
    for (int k = 0; k < scale.length; k++) {
      shift[k] = damping * scale[k];
    }
    if (gradient == at.gradient()) {
      return system(at).step(shift, step);
    }
    for (int k = 0; k < scale.length; k++) {
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
      sum += step[k] * (damping * scale[k] * step[k] - gradient[k]);
    }
    return 0.5 * sum;
  }

  private static GaussNewtonSystem system(Linearisation at) {
    return Objects.requireNonNull(at.system(), "the direction assembled no system");
  }
}
