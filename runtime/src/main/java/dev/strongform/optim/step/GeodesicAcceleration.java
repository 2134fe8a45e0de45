package dev.strongform.optim.step;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.direction.Linearisation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bends a Levenberg-Marquardt step {@code v} along the geodesic of the model's manifold: {@code s =
 * v + a / 2} with {@code (J'J + damping D) a = -J' r_vv}, where {@code r_vv} is the second
 * derivative of the residual along {@code v} (Transtrum and Sethna 2012, arXiv:1201.5885, section
 * 3).
 *
 * <p>{@code r_vv = 2 / h ((r(theta + h v) - r(theta)) / h - J v)} by a finite difference with
 * {@code h = 0.1}, as in the paper, and a substitution with the factor that {@code v} was found
 * with. A step whose acceleration exceeds {@value #MOST_BENDING} times half its velocity is
 * refused: there the expansion says nothing.
 */
final class GeodesicAcceleration {
  private static final double DIFFERENCE = 0.1;
  private static final double MOST_BENDING = 0.75;

  private final Line line = new Line();
  private double[] acceleration = {};
  private double[] bent = {};

  /** The bent step, valid until the next call; nothing where it bends too much. */
  double @Nullable [] bend(Linearisation at, DampedCurvature curvature, double[] velocity) {
    if (bent.length != velocity.length) {
      acceleration = new double[velocity.length];
      bent = new double[velocity.length];
    }
    line.objective = at.objective();
    line.theta = at.theta();
    line.velocity = velocity;
    if (!curvature.accelerate(at, line, acceleration)) {
      return null;
    }
    boolean gentle = 2 * Vectors.norm(acceleration) <= MOST_BENDING * Vectors.norm(velocity);
    Vectors.plus(velocity, 0.5, acceleration, bent);
    return gentle ? bent : null;
  }

  /** The objective along the velocity. */
  private static final class Line implements GaussNewtonSystem.Path {
    private @Nullable Objective objective;
    private double[] theta = {};
    private double[] velocity = {};
    private double[] moved = {};

    private Objective objective() {
      return Objects.requireNonNull(objective);
    }

    @Override
    public double distance() {
      return DIFFERENCE;
    }

    @Override
    public void ahead(double[] residual) {
      if (moved.length != theta.length) {
        moved = new double[theta.length];
      }
      Vectors.plus(theta, DIFFERENCE, velocity, moved);
      objective().residual(moved, residual);
    }

    @Override
    public void pulledSecondDerivative(double[] target) {
      objective().pulledSecondDerivative(theta, velocity, DIFFERENCE, target);
    }
  }
}
