package dev.strongform.train;

import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.optim.Renewal;
import dev.strongform.train.weight.WeightRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Weighs the terms of a loss anew, every so many iterations, by a rule. */
final class TermReweighting implements Renewal {
  private final ResidualObjective loss;
  private final Function<Objective, Objective> part;
  private final WeightRule rule;

  /**
   * A renewal.
   *
   * @param loss with the weights that the rule's multiply
   * @param part the objective of the parameters that are solved for
   */
  TermReweighting(ResidualObjective loss, Function<Objective, Objective> part, WeightRule rule) {
    this.loss = loss;
    this.part = part;
    this.rule = rule;
  }

  @Override
  public Optional<Objective> renew(int iteration, double[] theta) {
    if (iteration % rule.interval() != 0) {
      return Optional.empty();
    }
    int terms = loss.terms().size();
    double[] losses = new double[terms];
    double[] norms = new double[terms];
    double[] gradient = new double[theta.length];
    for (int k = 0; k < terms; k++) {
      losses[k] = part.apply(loss.on(only(k))).gradient(theta, gradient);
      norms[k] = norm(gradient);
    }
    return Optional.of(part.apply(loss.on(weighed(rule.update(losses, norms)))));
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
