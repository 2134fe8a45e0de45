package dev.strongform.objective;

import dev.strongform.points.PointSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Draws batches of the points of a loss: of each term its share, without repetition within a batch.
 * The mean over a term's share is an unbiased estimate of the term's mean. Terms on the same points
 * draw the same, so that they can be swept together.
 */
final class BatchDraw implements Supplier<Objective> {
  private final ResidualObjective full;
  private final int size;
  private final SplittableRandom random;
  private final Map<PointSet, int[]> orders = new IdentityHashMap<>();

  /** What is drawn of a set of points. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Share(PointSet points, int[] indices) {}

  BatchDraw(ResidualObjective full, int size, long seed) {
    this.full = full;
    this.size = size;
    this.random = new SplittableRandom(seed);
    for (WeightedTerm term : full.terms()) {
      orders.put(term.points(), IntStream.range(0, term.points().size()).toArray());
    }
  }

  /** The next batch; everything, in its canonical order, where the size covers it. */
  @Override
  public Objective get() {
    if (size >= full.residualCount()) {
      return full;
    }
    Map<PointSet, Share> drawn = new IdentityHashMap<>();
    List<WeightedTerm> terms = new ArrayList<>();
    for (WeightedTerm term : full.terms()) {
      Share share = drawn.computeIfAbsent(term.points(), this::draw);
      terms.add(term.on(share.points, share.indices));
    }
    return full.on(terms);
  }

  private Share draw(PointSet points) {
    int[] indices = draw(Objects.requireNonNull(orders.get(points)));
    return new Share(points.select(indices), indices);
  }

  /** The first steps of a Fisher-Yates shuffle, which may start from any order. */
  private int[] draw(int[] order) {
    int share = Math.max(1, (int) Math.round((double) size * order.length / full.residualCount()));
    int count = Math.min(order.length, share);
    for (int i = 0; i < count; i++) {
      int other = i + random.nextInt(order.length - i);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return Arrays.copyOf(order, count);
  }
}
