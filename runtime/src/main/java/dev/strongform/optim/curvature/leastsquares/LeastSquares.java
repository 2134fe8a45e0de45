package dev.strongform.optim.curvature.leastsquares;

import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.DampedCurvature;
import java.util.OptionalDouble;

/** Curvatures of a sum of squares: the Gauss-Newton matrix {@code J'J} and parts of it. */
public final class LeastSquares {
  private LeastSquares() {}

  /**
   * The Gauss-Newton matrix {@code J'J + damping D}, in the form that the direction assembles:
   * itself, its dual, or its triangular factor.
   */
  public static DampedCurvature gaussNewton(DampingScale scale) {
    return new GaussNewtonCurvature(scale);
  }

  /**
   * The Gauss-Newton matrix {@code J'J} on the directions that {@code J} sees: steps are the least
   * squares solutions of {@code r + J s}, by a factorisation of {@code J} that reveals its rank.
   *
   * @param tolerance directions below it, relative to the largest, are not seen
   */
  public static Curvature rankRevealing(double tolerance) {
    return new RankRevealingCurvature(tolerance);
  }

  /**
   * The Gauss-Newton matrix {@code J'J + lambda} with a damping that follows its scale alone.
   *
   * @param damping {@code lambda} over the largest diagonal entry of {@code J'J}, above 0
   */
  public static Curvature damped(double damping) {
    return new SpringCurvature(OptionalDouble.empty(), damping);
  }

  /**
   * SPRING's: Gauss-Newton with projected momentum (Goldshlager, Abrahamsen and Lin 2024).
   *
   * @param momentum what is kept of the last step where the residual does not see it, from 0 up to
   *     below 1
   * @param damping over the largest diagonal entry of {@code J'J}, above 0
   */
  public static Curvature spring(double momentum, double damping) {
    return new SpringCurvature(OptionalDouble.of(momentum), damping);
  }

  /**
   * The Gauss-Newton matrix whose steps for a bound go along Powell's dogleg: from the minimum
   * along the gradient to the full step (Nocedal and Wright 2006, section 4.1).
   *
   * @param damping of the full step, over the largest diagonal entry of {@code J'J}
   */
  public static BoundedCurvature dogleg(double damping) {
    return new DoglegCurvature(damping);
  }

  /**
   * The Gauss-Newton matrix on a subspace that is drawn at each iteration; decomposed once, so that
   * steps for many bounds cost next to nothing.
   *
   * @param sketch how the subspace is drawn
   */
  public static BoundedCurvature sketched(Sketch sketch) {
    return new SketchedCurvature(sketch);
  }
}
