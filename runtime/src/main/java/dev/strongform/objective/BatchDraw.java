package dev.strongform.objective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Draws batches of the points of a loss: of each term its share, without repetition within a batch.
 * The mean over a term's share is an unbiased estimate of the term's mean.
 */
final class BatchDraw implements Supplier<Objective> {
  private final ResidualObjective full;
  private final int size;
  private final SplittableRandom random;
  private final List<int[]> orders;

  BatchDraw(ResidualObjective full, int size, long seed) {
    this.full = full;
    this.size = size;
    this.random = new SplittableRandom(seed);
    this.orders =
        full.terms().stream().map(t -> IntStream.range(0, t.points().size()).toArray()).toList();
  }

  /** The next batch; everything, in its canonical order, where the size covers it. */
  @Override
  public Objective get() {
    if (size >= full.residualCount()) {
      return full;
    }
    List<WeightedTerm> drawn = new ArrayList<>();
    for (int k = 0; k < orders.size(); k++) {
      WeightedTerm term = full.terms().get(k);
      drawn.add(term.on(term.points().select(draw(orders.get(k)))));
    }
    return full.on(drawn);
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
