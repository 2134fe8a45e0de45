package dev.strongform.train;

import dev.strongform.objective.WeightedTerm;
import dev.strongform.train.weight.WeightRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs the terms of a loss by a rule, from their losses and gradients. */
final class TermWeigher implements Weigher {
  private final WeighedLoss loss;
  private final WeightRule rule;

  /** A weigher of a loss, whose own weights the rule's multiply. */
  TermWeigher(WeighedLoss loss, WeightRule rule) {
    this.loss = loss;
    this.rule = rule;
  }

  @Override
  public int interval() {
    return rule.interval();
  }

  @Override
  public Optional<List<WeightedTerm>> weigh(double[] theta) {
    int terms = loss.terms().size();
    double[] losses = new double[terms];
    double[] norms = new double[terms];
    double[] gradient = new double[theta.length];
    for (int k = 0; k < terms; k++) {
      losses[k] = loss.tried(only(k)).gradient(theta, gradient);
      norms[k] = norm(gradient);
    }
    return Optional.of(weighed(rule.update(losses, norms)));
  }

  private List<WeightedTerm> only(int index) {
    double[] factors = new double[loss.terms().size()];
    factors[index] = 1;
    return weighed(factors);
  }

  private List<WeightedTerm> weighed(double[] factors) {
    List<WeightedTerm> terms = new ArrayList<>();
    for (int k = 0; k < factors.length; k++) {
      double factor = Double.isFinite(factors[k]) ? factors[k] : 1;
      terms.add(loss.terms().get(k).timesWeight(factor));
    }
    return terms;
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double entry : vector) {
      sum += entry * entry;
    }
    return Math.sqrt(sum);
  }
}
