package dev.strongform.optim.curvature.leastsquares;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Arrays;
import java.util.Objects;

/**
 * The Gauss-Newton matrix with steps on Powell's dogleg: along the gradient to the minimum there,
 * then straight to the full step, and no farther than the radius.
 */
final class DoglegCurvature implements BoundedCurvature {
  private final double damping;
  private double[] full = {};
  private double[] cauchy = {};
  private double[] shift = {};
  private double[] images = {};
  private double largest;
  private boolean solved;

  DoglegCurvature(double damping) {
    this.damping = damping;
  }

  @Override
  public Capability needs() {
    return Capability.GAUSS_NEWTON;
  }

  @Override
  public Capability evaluates() {
    return Capability.RESIDUAL_PRODUCTS;
  }

  @Override
  public boolean followsGradient() {
    return true;
  }

  @Override
  public void observe(Linearisation at, boolean sampleChanged) {
    int size = at.theta().length;
    if (full.length != size) {
      full = new double[size];
      cauchy = new double[size];
      shift = new double[size];
    }
    if (images.length != at.objective().residualCount()) {
      images = new double[at.objective().residualCount()];
    }
    GaussNewtonSystem system = Objects.requireNonNull(at.system(), "no system was assembled");
    system.diagonal(shift);
    largest = Vectors.largest(shift);
    Arrays.fill(shift, damping * largest);
    solved = system.step(shift, full);
    double length = Vectors.dot(at.gradient(), at.gradient()) / bend(at, at.gradient());
    for (int k = 0; k < size; k++) {
      cauchy[k] = -length * at.gradient()[k];
    }
  }

  @Override
  public boolean overflows() {
    return !Double.isFinite(largest);
  }

  /** {@code |J v|^2}. */
  private double bend(Linearisation at, double[] v) {
    at.objective().pushforward(at.theta(), v, images);
    return Vectors.dot(images, images);
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    if (solved) {
      System.arraycopy(full, 0, step, 0, step.length);
    }
    return solved;
  }

  @Override
  public double step(Linearisation at, double[] gradient, double radius, double[] step) {
    double first = Vectors.norm(cauchy);
    if (solved && Vectors.norm(full) <= radius) {
      System.arraycopy(full, 0, step, 0, step.length);
    } else if (!solved || first >= radius) {
      Arrays.fill(step, 0);
      Vectors.add(step, Math.min(1, radius / first), cauchy);
    } else {
      bend(radius, step);
    }
    return -Vectors.dot(gradient, step) - 0.5 * bend(at, step);
  }

  /** The point of the second leg at the radius. */
  private void bend(double radius, double[] step) {
    Vectors.plus(full, -1, cauchy, step);
    double a = Vectors.dot(step, step);
    double b = Vectors.dot(cauchy, step);
    double c = Vectors.dot(cauchy, cauchy) - radius * radius;
    double share = (Math.sqrt(Math.max(0, b * b - a * c)) - b) / a;
    for (int k = 0; k < step.length; k++) {
      step[k] = cauchy[k] + share * step[k];
    }
  }
}
