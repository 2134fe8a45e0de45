package dev.strongform.objective;

import dev.strongform.kernel.TermInfo;
import dev.strongform.points.PointSet;
import java.util.Arrays;
import java.util.List;

/**
 * The interior points of a loss, which all of its equations share; conditions have others, and keep
 * them.
 */
final class InteriorPoints {
  private final ResidualObjective loss;

  InteriorPoints(ResidualObjective loss) {
    this.loss = loss;
  }

  /** Those that it has. */
  PointSet points() {
    return loss.terms().stream()
        .filter(InteriorPoints::isEquation)
        .map(WeightedTerm::points)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the loss has no equation"));
  }

  /** The loss on others. */
  ResidualObjective moved(PointSet interior) {
    return loss.on(on(interior));
  }

  /** At each point the root of the weighted sum of the equations' squared residuals. */
  double[] residuals(PointSet interior, double[] theta) {
    List<WeightedTerm> terms = on(interior);
    ResidualObjective probe = loss.on(terms);
    double[] residual = new double[probe.residualCount()];
    probe.residual(theta, residual);
    double[] squares = new double[interior.size()];
    int row = 0;
    for (WeightedTerm term : terms) {
      for (int i = 0; isEquation(term) && i < squares.length; i++) {
        squares[i] += residual[row + i] * residual[row + i];
      }
      row += term.points().size();
    }
    return Arrays.stream(squares).map(Math::sqrt).toArray();
  }

  private List<WeightedTerm> on(PointSet interior) {
    return loss.terms().stream().map(term -> isEquation(term) ? term.on(interior) : term).toList();
  }

  private static boolean isEquation(WeightedTerm term) {
    return term.kernel().info().kind() == TermInfo.Kind.EQUATION;
  }
}
