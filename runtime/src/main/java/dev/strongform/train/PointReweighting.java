package dev.strongform.train;

import dev.strongform.objective.Objective;
import dev.strongform.objective.PointWeights;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.optim.Renewal;
import dev.strongform.train.weight.PointRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Weighs the points of a loss anew, every so many iterations, by a rule. */
final class PointReweighting implements Renewal {
  private final ResidualObjective loss;
  private final Function<Objective, Objective> part;
  private final PointRule rule;

  /**
   * A renewal.
   *
   * @param loss with the weights of terms, which stay
   * @param part the objective of the parameters that are solved for
   */
  PointReweighting(ResidualObjective loss, Function<Objective, Objective> part, PointRule rule) {
    this.loss = loss;
    this.part = part;
    this.rule = rule;
  }

  @Override
  public Optional<Objective> renew(int iteration, double[] theta) {
    if (iteration % rule.interval() != 0) {
      return Optional.empty();
    }
    double[][] residuals = PointResiduals.of(loss, part, theta);
    return finite(residuals)
        ? Optional.of(part.apply(loss.on(weighed(rule.update(residuals)))))
        : Optional.empty();
  }

  /** Where a residual is not finite the method says so; weights have nothing to go by. */
  private static boolean finite(double[][] residuals) {
    return Arrays.stream(residuals).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }

  private List<WeightedTerm> weighed(double[][] factors) {
    List<WeightedTerm> terms = new ArrayList<>();
    for (int k = 0; k < factors.length; k++) {
      boolean finite = Arrays.stream(factors[k]).allMatch(Double::isFinite);
      PointWeights weights = finite ? PointWeights.of(factors[k]) : PointWeights.EVEN;
      terms.add(loss.terms().get(k).with(weights));
    }
    return terms;
  }
}
