package dev.strongform.train;

import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The loss of a run for what changes its weights: as a run has it, and with others. */
final class WeighedLoss {
  private final ResidualObjective loss;
  private final Function<Objective, Objective> part;
  private final Consumer<List<WeightedTerm>> told;

  /**
   * A loss.
   *
   * @param loss with the weights that a run starts from
   * @param part the objective of the parameters that are solved for
   * @param told of the terms wherever their weights change
   */
  WeighedLoss(
      ResidualObjective loss,
      Function<Objective, Objective> part,
      Consumer<List<WeightedTerm>> told) {
    this.loss = loss;
    this.part = part;
    this.told = told;
  }

  /** The terms with the weights that a run starts from. */
  List<WeightedTerm> terms() {
    return loss.terms();
  }

  /** The objective with other weights, to be looked at. */
  Objective tried(List<WeightedTerm> weighed) {
    return part.apply(loss.on(weighed));
  }

  /** The objective with other weights, which the run has from now on. */
  Objective renewed(List<WeightedTerm> weighed) {
    told.accept(List.copyOf(weighed));
    return tried(weighed);
  }

  /**
   * The residuals as the terms give them, without weights.
   *
   * @param theta the parameters that are solved for
   * @return {@code [term][point]}; times the root of a point's weight in a quadrature
   */
  double[][] residuals(double[] theta) {
    double[] rows = new double[loss.residualCount()];
    tried(terms().stream().map(WeighedLoss::plain).toList()).residual(theta, rows);
    double[][] residuals = new double[terms().size()][];
    int from = 0;
    for (int k = 0; k < residuals.length; k++) {
      int to = from + terms().get(k).points().size();
      residuals[k] = Arrays.copyOfRange(rows, from, to);
      from = to;
    }
    return residuals;
  }

  /** A weight of the number of points makes rows of the residuals themselves. */
  private static WeightedTerm plain(WeightedTerm term) {
    return new WeightedTerm(term.kernel(), term.points(), term.points().size());
  }
}
