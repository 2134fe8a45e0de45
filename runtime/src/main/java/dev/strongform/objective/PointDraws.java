package dev.strongform.objective;

import dev.strongform.points.PointSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * The interior points that a run has drawn so far, which outlive the objective that they were drawn
 * for: its weights may change between two draws.
 */
public final class PointDraws {
  /** When points are added, their first number is divided by this. */
  private static final int ADDED = 10;

  private final Redraw how;
  private final SplittableRandom random;
  private Optional<PointSet> present = Optional.empty();
  private int first;
  private int turn;

  /**
   * Draws of which none was made.
   *
   * @param seed same seed and same parameters, same points
   */
  public PointDraws(Redraw how, long seed) {
    this.how = how;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Draws once more.
   *
   * @param candidates a large set of interior points for each turn, from 1
   */
  void next(InteriorPoints interior, IntFunction<PointSet> candidates, double[] theta) {
    PointSet before = present.orElseGet(interior::points);
    first = turn == 0 ? before.size() : first;
    PointSet fresh = candidates.apply(++turn);
    int count = how.grows() ? Math.max(1, first / ADDED) : first;
    PointSet drawn =
        fresh.select(how.density().draw(interior.residuals(fresh, theta), count, random));
    present = Optional.of(how.grows() ? PointSet.concat(List.of(before, drawn)) : drawn);
  }

  /** The points that were drawn last; nothing before the first draw. */
  Optional<PointSet> present() {
    return present;
  }
}
