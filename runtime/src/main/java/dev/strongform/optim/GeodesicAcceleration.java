package dev.strongform.optim;

import org.jspecify.annotations.Nullable;

/**
 * Bends a Levenberg-Marquardt step {@code v} along the geodesic of the model's manifold: {@code s =
 * v + a / 2} with {@code (J'J + damping D) a = -J' r_vv}, where {@code r_vv} is the second
 * derivative of the residual along {@code v} (Transtrum and Sethna 2012, arXiv:1201.5885, section
 * 3).
 *
 * <p>{@code r_vv = 2 / h ((r(theta + h v) - r(theta)) / h - J v)} by a finite difference with
 * {@code h = 0.1}, as in the paper: a residual, a pullback and a substitution with the factor that
 * {@code v} was found with. A step whose acceleration exceeds {@value #MOST_BENDING} times half its
 * velocity is refused: there the expansion says nothing.
 */
final class GeodesicAcceleration {
  private static final double DIFFERENCE = 0.1;
  private static final double MOST_BENDING = 0.75;

  private double[] point = {};
  private double[] acceleration = {};
  private double[] ahead = {};

  /** The bent step, valid until the next call; nothing where it bends too much. */
  double @Nullable [] bend(Linearisation at, DampedCurvature curvature, double[] velocity) {
    makeRoom(velocity.length, at.objective().residualCount());
    Vectors.plus(at.theta(), DIFFERENCE, velocity, point);
    at.objective().residual(point, ahead);
    if (!curvature.accelerate(at, ahead, DIFFERENCE, acceleration)) {
      return null;
    }
    boolean gentle = 2 * Vectors.norm(acceleration) <= MOST_BENDING * Vectors.norm(velocity);
    Vectors.plus(velocity, 0.5, acceleration, point);
    return gentle ? point : null;
  }

  private void makeRoom(int parameters, int rows) {
    if (point.length != parameters) {
      point = new double[parameters];
      acceleration = new double[parameters];
    }
    if (ahead.length != rows) {
      ahead = new double[rows];
    }
  }
}
