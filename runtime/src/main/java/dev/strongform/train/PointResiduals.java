package dev.strongform.train;

import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Evaluates the residuals of a loss as its terms give them, without weights. */
final class PointResiduals {
  private PointResiduals() {}

  /**
   * The residuals.
   *
   * @param part the objective of the parameters that are solved for
   * @param theta those parameters
   * @return {@code [term][point]}; times the root of a point's weight in a quadrature
   */
  static double[][] of(
      ResidualObjective loss, Function<Objective, Objective> part, double[] theta) {
    List<WeightedTerm> plain = loss.terms().stream().map(PointResiduals::plain).toList();
    double[] rows = new double[loss.residualCount()];
    part.apply(loss.on(plain)).residual(theta, rows);
    double[][] residuals = new double[plain.size()][];
    int from = 0;
    for (int k = 0; k < residuals.length; k++) {
      int to = from + plain.get(k).points().size();
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
