package dev.strongform.optim;

import dev.strongform.objective.Objective;
import org.jspecify.annotations.Nullable;

/**
 * Bends a Levenberg-Marquardt step {@code v} along the geodesic of the model's manifold: {@code s =
 * v + a / 2} with {@code (J'J + damping D) a = -J' r_vv}, where {@code r_vv} is the second
 * derivative of the residual along {@code v} (Transtrum and Sethna 2012, arXiv:1201.5885, section
 * 3).
 *
 * <p>{@code r_vv = 2 / h ((r(theta + h v) - r(theta)) / h - J v)} by a finite difference with
 * {@code h = 0.1}, as in the paper: two residuals, a pushforward, a pullback and a substitution
 * with the factor that {@code v} was found with. A step whose acceleration exceeds {@value
 * #MOST_BENDING} times half its velocity is refused: there the expansion says nothing.
 */
final class GeodesicAcceleration {
  private static final double DIFFERENCE = 0.1;
  private static final double MOST_BENDING = 0.75;

  private GeodesicAcceleration() {}

  /** The bent step; nothing where it bends too much. */
  static double @Nullable [] bend(Linearisation at, DampedCurvature curvature, double[] velocity) {
    double[] acceleration = new double[velocity.length];
    if (!curvature.stepAgain(at, pull(at, velocity), acceleration)) {
      return null;
    }
    boolean gentle = 2 * Vectors.norm(acceleration) <= MOST_BENDING * Vectors.norm(velocity);
    return gentle ? Vectors.plus(velocity, 0.5, acceleration) : null;
  }

  /** {@code J' r_vv}. */
  private static double[] pull(Linearisation at, double[] velocity) {
    Objective objective = at.objective();
    double[] here = new double[objective.residualCount()];
    double[] ahead = new double[here.length];
    double[] slope = new double[here.length];
    objective.residual(at.theta(), here);
    objective.residual(Vectors.plus(at.theta(), DIFFERENCE, velocity), ahead);
    objective.pushforward(at.theta(), velocity, slope);
    for (int i = 0; i < here.length; i++) {
      slope[i] = 2 / DIFFERENCE * ((ahead[i] - here[i]) / DIFFERENCE - slope[i]);
    }
    double[] pulled = new double[velocity.length];
    objective.pullback(at.theta(), slope, pulled);
    return pulled;
  }
}
