package dev.strongform.optim.curvature;

import dev.strongform.optim.direction.Linearisation;

/** A curvature that gives steps within a trust region. */
public interface BoundedCurvature extends Curvature {
  /**
   * Writes the step, or nearly the step, that makes the model {@code g's + s'Hs / 2} least among
   * those of {@code |s| <= radius}.
   *
   * @param radius above 0
   * @param step receives the step; its content is undefined where there is none
   * @return how much the model falls; NaN where there is no such step
   */
  double step(Linearisation at, double[] gradient, double radius, double[] step);
}
