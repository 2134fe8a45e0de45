package dev.strongform.objective;

import dev.strongform.kernel.TermInfo;
import dev.strongform.points.PointSet;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Draws the interior points of a loss anew by the residuals of its equations, all of which keep
 * sharing them; conditions keep their points.
 */
final class InteriorRedraws implements Redraws {
  /** When points are added, their first number is divided by this. */
  private static final int ADDED = 10;

  private final ResidualObjective full;
  private final Redraw how;
  private final IntFunction<PointSet> candidates;
  private final SplittableRandom random;
  private final int count;
  private PointSet present;
  private int turn;

  /**
   * Redraws of a loss.
   *
   * @param candidates a large set of interior points for each turn, from 1
   */
  InteriorRedraws(ResidualObjective full, Redraw how, long seed, IntFunction<PointSet> candidates) {
    this.full = full;
    this.how = how;
    this.candidates = candidates;
    this.random = new SplittableRandom(seed);
    this.present =
        full.terms().stream()
            .filter(InteriorRedraws::isEquation)
            .map(WeightedTerm::points)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the loss has no equation"));
    this.count = how.grows() ? Math.max(1, present.size() / ADDED) : present.size();
  }

  @Override
  public Objective next(double[] theta) {
    PointSet fresh = candidates.apply(++turn);
    int[] chosen = how.density().draw(sizes(fresh, theta), count, random);
    PointSet drawn = fresh.select(chosen);
    present = how.grows() ? PointSet.concat(List.of(present, drawn)) : drawn;
    return full.on(on(present));
  }

  /** At each candidate the root of the weighted sum of the equations' squared residuals. */
  private double[] sizes(PointSet fresh, double[] theta) {
    List<WeightedTerm> terms = on(fresh);
    ResidualObjective probe = full.on(terms);
    double[] residual = new double[probe.residualCount()];
    probe.residual(theta, residual);
    double[] squares = new double[fresh.size()];
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
    return full.terms().stream().map(term -> isEquation(term) ? term.on(interior) : term).toList();
  }

  private static boolean isEquation(WeightedTerm term) {
    return term.kernel().info().kind() == TermInfo.Kind.EQUATION;
  }
}
