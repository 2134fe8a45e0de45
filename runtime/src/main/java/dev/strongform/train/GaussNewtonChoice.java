package dev.strongform.train;

import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.direction.Direction;

/** Chooses how a run's Gauss-Newton systems are solved, and says why. */
final class GaussNewtonChoice {
  private final Objective objective;
  private final TrainingOptions options;
  private final int threads;
  private String reason;

  GaussNewtonChoice(Objective objective, TrainingOptions options, int threads) {
    this.objective = objective;
    this.options = options;
    this.threads = threads;
    this.reason = options.method() + " solves no linear systems of all parameters";
  }

  /** What was chosen and why, a phrase; after the method was built. */
  String reason() {
    return reason;
  }

  /** In the space of the parameters, or in that of the rows where they are fewer. */
  Direction gaussNewton() {
    if (isEnergy()) {
      EnergyRun.refuseResidual(options.method());
    }
    LinearAlgebra algebra = algebra();
    int parameters = objective.dimension();
    int rows = rows();
    if (rows >= parameters || options.resampling().grows()) {
      return Direction.gaussNewton(NormalEquations.allocate(algebra, parameters, threads));
    }
    reason += "; in the dual form, since there are fewer rows than parameters";
    return Direction.dual(DualEquations.allocate(algebra, rows, parameters, threads));
  }

  /** By the triangular factor: of the Jacobian, or of the metric where there is no residual. */
  Direction triangular() {
    TriangularFactor factor = TriangularFactor.allocate(algebra(), objective.dimension());
    return hasResidual() || !objective.capabilities().contains(Capability.METRIC)
        ? Direction.triangular(factor)
        : Direction.metric(factor);
  }

  /** Sums over points have batches in every precision. */
  private boolean isEnergy() {
    return !objective.capabilities().contains(Capability.BATCHES);
  }

  private boolean hasResidual() {
    return objective.capabilities().contains(Capability.GAUSS_NEWTON);
  }

  private LinearAlgebra algebra() {
    LinearAlgebras.Choice choice = LinearAlgebras.choose(options.linearAlgebra());
    reason = choice.reason();
    return choice.algebra();
  }

  /** The rows that an iteration sees: every batch has the same number. */
  private int rows() {
    return options.batch() == 0
        ? objective.residualCount()
        : objective.batches(options.batch(), options.seed()).get().residualCount();
  }
}
