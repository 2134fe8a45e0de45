package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.optim.Renewal;
import dev.strongform.train.weight.PointRule;
import dev.strongform.train.weight.WeightRule;
import java.util.Optional;
import java.util.function.Function;

/** Finds what changes the weights of a loss while a run trains. */
final class Reweighting {
  private Reweighting() {}

  /**
   * The renewal that the options ask for.
   *
   * @param part the objective of the parameters that are solved for
   */
  static Renewal of(
      CompiledProblem problem,
      TrainingOptions options,
      ResidualObjective loss,
      Function<Objective, Objective> part) {
    if (options.weighting() == Weighting.AUGMENTED_LAGRANGIAN) {
      return new AugmentedLagrangian(loss, part);
    }
    Optional<WeightRule> ofTerms = options.weighting().rule(options.seed());
    if (ofTerms.isPresent()) {
      return new TermReweighting(loss, part, ofTerms.get());
    }
    Optional<PointRule> ofPoints = PointWeighting.rule(options.weighting(), problem, loss.terms());
    return ofPoints.isPresent()
        ? new PointReweighting(loss, part, ofPoints.get())
        : Renewal.never();
  }
}
