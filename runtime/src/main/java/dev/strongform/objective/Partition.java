package dev.strongform.objective;

import dev.strongform.points.PointSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Deals the points of a loss out to parts whose mean is the loss: point {@code i} of a term goes to
 * part {@code i mod count}. Where a term has fewer points than there are parts, some parts share a
 * point. Terms on the same points are dealt the same.
 */
final class Partition {
  private final ResidualObjective full;

  Partition(ResidualObjective full) {
    this.full = full;
  }

  /** The parts; they share the memory of the loss. */
  List<Objective> parts(int count) {
    List<Objective> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      parts.add(part(part, count));
    }
    return parts;
  }

  private Objective part(int part, int count) {
    Map<PointSet, PointSet> dealt = new IdentityHashMap<>();
    List<WeightedTerm> terms = new ArrayList<>();
    for (WeightedTerm term : full.terms()) {
      int size = term.points().size();
      int[] indices = indices(part, count, size);
      PointSet mine = dealt.computeIfAbsent(term.points(), points -> points.select(indices));
      terms.add(term.on(mine, indices).timesWeight(share(part, count, size, mine.size())));
    }
    return full.on(terms);
  }

  private static int[] indices(int part, int count, int size) {
    return size < count
        ? new int[] {part % size}
        : IntStream.iterate(part, i -> i < size, i -> i + count).toArray();
  }

  /**
   * What a mean over the part's points is to be multiplied with, so that the parts' mean is full.
   */
  private static double share(int part, int count, int size, int mine) {
    if (size >= count) {
      return (double) mine * count / size;
    }
    int sharing = (count - part % size + size - 1) / size;
    return (double) count / (size * sharing);
  }
}
