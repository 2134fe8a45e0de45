package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.TermInfo;
import dev.strongform.objective.Objective;
import dev.strongform.objective.PointWeights;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.optim.Renewal;
import dev.strongform.train.weight.MultiplierRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes the initial and boundary terms of a loss constraints of the rest: between updates of their
 * multipliers any method minimises a sum of squares in which their residuals are shifted ({@link
 * MultiplierRule}). Multipliers are updated every so many iterations and where the method comes to
 * rest. Penalties are relative to the weights of the terms.
 */
final class AugmentedLagrangian implements Renewal {
  /** Rare enough for methods that compare gradients, which learn nothing across an update. */
  private static final int INTERVAL = 20;

  private static final double LARGEST_PENALTY = 1e3;

  private final WeighedLoss loss;
  private final MultiplierRule rule = new MultiplierRule(LARGEST_PENALTY);
  private final int[] conditions;

  /** A renewal of a loss, whose weights penalties multiply. */
  AugmentedLagrangian(WeighedLoss loss) {
    this.loss = loss;
    this.conditions =
        IntStream.range(0, loss.terms().size())
            .filter(k -> isCondition(loss.terms().get(k).kernel().info()))
            .toArray();
  }

  /** Whether there is anything to constrain. */
  static boolean suits(CompiledProblem problem) {
    return problem.terms().stream().anyMatch(term -> isCondition(term.info()));
  }

  private static boolean isCondition(TermInfo info) {
    return info.kind() == TermInfo.Kind.INITIAL || info.kind() == TermInfo.Kind.BOUNDARY;
  }

  @Override
  public Optional<Objective> renew(int iteration, double[] theta) {
    return iteration == 0 || iteration % INTERVAL != 0 ? Optional.empty() : update(theta, false);
  }

  @Override
  public Optional<Objective> atRest(double[] theta) {
    return update(theta, true);
  }

  private Optional<Objective> update(double[] theta, boolean solved) {
    double[][] residuals = loss.residuals(theta);
    double[][] violations =
        Arrays.stream(conditions).mapToObj(k -> residuals[k]).toArray(double[][]::new);
    boolean finite =
        Arrays.stream(violations).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    if (!finite) {
      return Optional.empty();
    }
    boolean goesOn = rule.update(violations, solved);
    return solved && !goesOn ? Optional.empty() : Optional.of(loss.renewed(terms()));
  }

  private List<WeightedTerm> terms() {
    List<WeightedTerm> terms = new ArrayList<>(loss.terms());
    double[][] shifts = rule.shifts();
    for (int k = 0; k < conditions.length; k++) {
      WeightedTerm term = terms.get(conditions[k]);
      PointWeights shifted = PointWeights.shifted(shifts[k]);
      terms.set(conditions[k], term.timesWeight(rule.penalty()).with(shifted));
    }
    return terms;
  }

  /** The present penalty, in units of the terms' weights. */
  double penalty() {
    return rule.penalty();
  }

  /**
   * The multipliers {@code lambda_i} of the conditions {@code c_i = 0} in {@code L + sum_i lambda_i
   * c_i}, with {@code L} the weighted loss of all other terms.
   *
   * @return {@code [condition][point]}, a new array; empty before the first update
   */
  double[][] multipliers() {
    double[][] multipliers = rule.shifts();
    for (int k = 0; k < multipliers.length; k++) {
      WeightedTerm term = loss.terms().get(conditions[k]);
      double factor = rule.penalty() * term.weight() / term.points().size();
      multipliers[k] = Arrays.stream(multipliers[k]).map(s -> factor * s).toArray();
    }
    return multipliers;
  }
}
