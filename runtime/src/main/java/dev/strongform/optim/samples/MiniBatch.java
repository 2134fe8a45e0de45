package dev.strongform.optim.samples;

import dev.strongform.objective.Objective;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** A new random sample at every iteration. */
record MiniBatch(int size, long seed) implements Batches {
  MiniBatch {
    if (size < 1) {
      throw new IllegalArgumentException("a batch needs at least 1 point, not " + size);
    }
  }

  @Override
  public Samples again(int n) {
    return new MiniBatch(size, new SplittableRandom(seed + n).nextLong());
  }

  @Override
  public SampleStream of(Objective full) {
    Supplier<Objective> batches = full.batches(size, seed);
    return theta -> batches.get();
  }
}
