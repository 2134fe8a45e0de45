package dev.strongform.optim.samples;

import dev.strongform.objective.Objective;
import java.util.function.Supplier;

/**
 * A new batch at every iteration with SVRG's gradient {@code g_B(theta) - g_B(anchor) + g(anchor)},
 * whose variance vanishes with the distance to the anchor, the parameters at the start of each
 * epoch (Johnson and Zhang 2013, figure 1).
 */
record AnchoredBatch(int size, int epoch, long seed) implements Batches {
  @Override
  public boolean corrects() {
    return true;
  }

  @Override
  public SampleStream of(Objective full) {
    Supplier<Objective> batches = full.batches(size, seed);
    Anchor anchor = new Anchor(full, epoch);
    return at -> {
      Objective batch = batches.get();
      return batch == full
          ? full
          : new CorrectedObjective(batch, (theta, g) -> anchor.correct(batch, theta, g));
    };
  }

  /** The parameters that an epoch began with, and the full gradient there. */
  private static final class Anchor {
    private final Objective full;
    private final int epoch;
    private final double[] theta;
    private final double[] gradient;
    private final double[] sampled;
    private int age;

    Anchor(Objective full, int epoch) {
      this.full = full;
      this.epoch = epoch;
      this.theta = new double[full.dimension()];
      this.gradient = new double[theta.length];
      this.sampled = new double[theta.length];
    }

    void correct(Objective batch, double[] at, double[] target) {
      if (age++ % epoch == 0) {
        System.arraycopy(at, 0, theta, 0, theta.length);
        full.gradient(theta, gradient);
      }
      batch.gradient(theta, sampled);
      for (int k = 0; k < target.length; k++) {
        target[k] += gradient[k] - sampled[k];
      }
    }
  }
}
