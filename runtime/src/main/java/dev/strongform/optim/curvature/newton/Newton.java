package dev.strongform.optim.curvature.newton;

import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.samples.Samples;

/** Curvatures by products of the Hessian, in conjugate gradients. */
public final class Newton {
  private Newton() {}

  /**
   * The Hessian by its products, which are differences of gradients, in conjugate gradients that
   * end where they meet negative curvature or where the residual is below {@code min(0.5, |g|)}
   * times the gradient: a quadratic rate (Nocedal and Wright 2006, algorithm 7.1).
   *
   * @param samples what products are taken of: all, or fewer than the gradient
   */
  public static BoundedCurvature hessian(Samples samples) {
    return new NewtonCurvature(samples, NewtonSettings.plain(), Preconditioner.none());
  }

  /**
   * The damped Hessian by its products, in conjugate gradients that are preconditioned by its
   * randomised Nystroem approximation (Rathore et al. 2024, arXiv:2402.01868).
   *
   * @param rank of the approximation, at least 1
   * @param every iterations between its renewals, at least 1
   * @param damping over the largest eigenvalue of the approximation, not negative
   * @param seed of its test matrix
   */
  public static BoundedCurvature nystroem(int rank, int every, double damping, long seed) {
    return new NewtonCurvature(
        Samples.all(),
        NewtonSettings.damped(damping),
        new NystroemPreconditioner(rank, every, seed));
  }
}
