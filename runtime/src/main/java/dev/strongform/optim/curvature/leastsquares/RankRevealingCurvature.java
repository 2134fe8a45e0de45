package dev.strongform.optim.curvature.leastsquares;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Capability;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Objects;

/**
 * The Gauss-Newton matrix without damping: steps are least squares solutions in the directions that
 * the Jacobian sees.
 */
final class RankRevealingCurvature implements Curvature {
  private final double tolerance;

  RankRevealingCurvature(double tolerance) {
    this.tolerance = tolerance;
  }

  @Override
  public Capability needs() {
    return Capability.GAUSS_NEWTON;
  }

  @Override
  public boolean revealsRank() {
    return true;
  }

  @Override
  public boolean step(Linearisation at, double[] gradient, double[] step) {
    GaussNewtonSystem system = Objects.requireNonNull(at.system(), "no system was assembled");
    return system.leastSquares(tolerance, step) > 0;
  }
}
