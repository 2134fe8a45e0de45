package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.objective.Objective;
import dev.strongform.optim.Renewal;
import dev.strongform.train.weight.PointRule;
import dev.strongform.train.weight.WeightRule;
import java.util.Optional;

/** Changes the weights of a loss every so many iterations while a run trains. */
final class Reweighting implements Renewal {
  private final WeighedLoss loss;
  private final Weigher weigher;

  Reweighting(WeighedLoss loss, Weigher weigher) {
    this.loss = loss;
    this.weigher = weigher;
  }

  /** The renewal that the options ask for. */
  static Renewal of(CompiledProblem problem, TrainingOptions options, WeighedLoss loss) {
    if (options.weighting() == Weighting.AUGMENTED_LAGRANGIAN) {
      return new AugmentedLagrangian(loss);
    }
    Optional<WeightRule> ofTerms = options.weighting().rule(options.seed());
    if (ofTerms.isPresent()) {
      return new Reweighting(loss, new TermWeigher(loss, ofTerms.get()));
    }
    Optional<PointRule> ofPoints = PointWeighting.rule(options.weighting(), problem, loss.terms());
    return ofPoints.isPresent()
        ? new Reweighting(loss, new PointWeigher(loss, ofPoints.get()))
        : Renewal.never();
  }

  @Override
  public Optional<Objective> renew(int iteration, double[] theta) {
    return iteration % weigher.interval() == 0
        ? weigher.weigh(theta).map(loss::renewed)
        : Optional.empty();
  }
}
