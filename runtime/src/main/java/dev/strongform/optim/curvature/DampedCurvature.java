package dev.strongform.optim.curvature;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.optim.direction.Linearisation;

/** A curvature that a step control can damp: {@code s = -(H + damping D)^-1 g}. */
public interface DampedCurvature extends Curvature {
  /** The largest curvature along a parameter, in units of {@code D}: the unit of the damping. */
  double unit(Linearisation at);

  /** The least damping that is not lost in rounding, over {@link #unit}. */
  default double smallest(Linearisation at) {
    return 1e-16;
  }

  /**
   * Writes {@code -(H + damping D)^-1 gradient}.
   *
   * @param damping not negative
   * @param step receives the step; untouched on failure
   * @return whether the damped matrix was positive definite to working precision
   */
  boolean step(Linearisation at, double[] gradient, double damping, double[] step);

  /**
   * Writes the acceleration along the last successful {@link #step} {@code v}: {@code -(H + damping
   * D)^-1 J' r_vv}, where {@code r_vv} is the second derivative of the residual along {@code v}.
   *
   * @param path along {@code v}
   * @param step receives the acceleration; untouched on failure
   * @return whether the result is finite
   */
  boolean accelerate(Linearisation at, GaussNewtonSystem.Path path, double[] step);

  /**
   * How much the model {@code g's + s'Hs / 2} falls along the step of that damping: {@code (damping
   * s'Ds - g's) / 2}.
   */
  double predictedDecrease(Linearisation at, double[] gradient, double damping, double[] step);
}
