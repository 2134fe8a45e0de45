package dev.strongform.optim.samples;

import dev.strongform.objective.Objective;
import java.util.function.Supplier;

/**
 * A new batch at every iteration that grows by the norm test: where the variance of its gradient
 * exceeds {@code theta^2 |g|^2}, the next batch is as large as would have passed, at most twice as
 * large (Byrd, Chin, Nocedal and Wu 2012). The variance is estimated from the batch's two halves,
 * and what it adds to the squared mean is taken off.
 *
 * @param size points of the first batch, at least 2
 * @param theta largest share of noise in a gradient that passes, above 0
 */
record GrowingBatch(int size, double theta, long seed) implements Batches {
  @Override
  public boolean corrects() {
    return true;
  }

  @Override
  public SampleStream of(Objective full) {
    return new Growth(full, this);
  }

  /** The size, and what the last batch says of it. */
  static final class Growth implements SampleStream {
    private final Objective full;
    private final double threshold;
    private final long seed;
    private final double[] other;
    private int size;
    private int draws;

    Growth(Objective full, GrowingBatch settings) {
      this.full = full;
      this.threshold = settings.theta * settings.theta;
      this.seed = settings.seed;
      this.size = Math.max(2, settings.size);
      this.other = new double[full.dimension()];
    }

    /** The size of the next batch. */
    int size() {
      return size;
    }

    @Override
    public Objective apply(double[] at) {
      if (size >= full.residualCount()) {
        return full;
      }
      Supplier<Objective> halves = full.batches((size + 1) / 2, seed + draws++);
      Objective one = halves.get();
      Objective two = halves.get();
      return new CorrectedObjective(one, (where, gradient) -> mean(two, where, gradient));
    }

    /** The mean of both halves; a quarter of their squared difference is its variance. */
    private void mean(Objective two, double[] at, double[] gradient) {
      two.gradient(at, other);
      double noise = 0;
      double signal = 0;
      for (int k = 0; k < gradient.length; k++) {
        double half = 0.5 * (gradient[k] - other[k]);
        gradient[k] = 0.5 * (gradient[k] + other[k]);
        noise += half * half;
        signal += gradient[k] * gradient[k];
      }
      double ratio = noise / (threshold * Math.max(0, signal - noise));
      if (ratio > 1) {
        size = (int) Math.min(full.residualCount(), Math.ceil(size * Math.min(2, ratio)));
      }
    }
  }
}
