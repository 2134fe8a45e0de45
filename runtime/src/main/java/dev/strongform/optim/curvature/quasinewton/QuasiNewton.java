package dev.strongform.optim.curvature.quasinewton;

import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.curvature.Curvature;

/** Curvatures that learn a matrix from steps and the differences of gradients. */
public final class QuasiNewton {
  private QuasiNewton() {}

  /**
   * The limited-memory BFGS matrix by the two-loop recursion, started from {@code s'y / y'y}
   * (Nocedal and Wright 2006, algorithm 7.4).
   *
   * @param memory pairs kept, at least 1
   */
  public static Curvature lbfgs(int memory) {
    return new LbfgsCurvature(memory);
  }

  /**
   * The BFGS matrix as a dense inverse, started from {@code y's / y'y} (Nocedal and Wright 2006,
   * (6.17) and (6.20)). Where samples change it stays as it is. Holds {@code 4 P^2} bytes for
   * {@code P} parameters; refused where there is no room for it.
   */
  public static Curvature bfgs() {
    return new DenseQuasiNewtonCurvature(BroydenUpdate.bfgs());
  }

  /**
   * As {@link #bfgs}, divided by {@code tau = min(1, y's / s'H^-1 s)} before the step's own part is
   * added (Al-Baali 1998; Urban et al. 2024, arXiv:2405.04230). Supposes that steps go along its
   * own directions.
   */
  public static Curvature selfScaledBfgs() {
    return new DenseQuasiNewtonCurvature(BroydenUpdate.selfScaledBfgs());
  }

  /** As {@link #selfScaledBfgs}, with another member of Broyden's family at each step. */
  public static Curvature selfScaledBroyden() {
    return new DenseQuasiNewtonCurvature(BroydenUpdate.selfScaledBroyden());
  }

  /**
   * The limited-memory symmetric rank-one matrix, which may be indefinite (Nocedal and Wright 2006,
   * section 7.2; steps for a bound by its small eigenvalue problem: Brust, Erway and Marcia 2017).
   *
   * @param memory pairs kept, at least 1
   */
  public static BoundedCurvature symmetricRankOne(int memory) {
    return new SymmetricRankOneCurvature(memory);
  }
}
