package dev.strongform.train;

import dev.strongform.objective.PointWeights;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.train.weight.PointRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Weighs the points of a loss by a rule, from their residuals; weights of terms stay. */
final class PointWeigher implements Weigher {
  private final WeighedLoss loss;
  private final PointRule rule;

  PointWeigher(WeighedLoss loss, PointRule rule) {
    this.loss = loss;
    this.rule = rule;
  }

  @Override
  public int interval() {
    return rule.interval();
  }

  /** Where a residual is not finite the method says so; weights have nothing to go by. */
  @Override
  public Optional<List<WeightedTerm>> weigh(double[] theta) {
    double[][] residuals = loss.residuals(theta);
    boolean finite = Arrays.stream(residuals).allMatch(PointWeigher::isFinite);
    return finite ? Optional.of(weighed(rule.update(residuals))) : Optional.empty();
  }

  private static boolean isFinite(double[] entries) {
    return Arrays.stream(entries).allMatch(Double::isFinite);
  }

  private List<WeightedTerm> weighed(double[][] factors) {
    List<WeightedTerm> terms = new ArrayList<>();
    for (int k = 0; k < factors.length; k++) {
      PointWeights weights = isFinite(factors[k]) ? PointWeights.of(factors[k]) : PointWeights.EVEN;
      terms.add(loss.terms().get(k).with(weights));
    }
    return terms;
  }
}
