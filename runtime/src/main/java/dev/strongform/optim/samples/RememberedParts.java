package dev.strongform.optim.samples;

import dev.strongform.linalg.Demand;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One of a fixed number of parts at every iteration with SAGA's gradient {@code g_i(theta) - m_i +
 * mean(m)}, where {@code m_i} is the gradient that part {@code i} had when it was last seen
 * (Defazio, Bach and Lacoste-Julien 2014, algorithm 1). Holds a gradient a part; the first
 * iteration asks all.
 *
 * @param size points of a part, about
 */
record RememberedParts(int size, long seed) implements Samples {
  @Override
  public Capability needs() {
    return Capability.BATCHES;
  }

  @Override
  public boolean complete() {
    return false;
  }

  @Override
  public boolean corrects() {
    return true;
  }

  @Override
  public boolean covers(Objective full) {
    return count(full) == 1;
  }

  @Override
  public Demand demand(Objective full) {
    int count = count(full);
    return count == 1
        ? Demand.none()
        : Demand.ofNumbers(
            "a gradient for each of " + count + " parts", (count + 1.0) * full.dimension());
  }

  private int count(Objective full) {
    return Math.max(1, Math.round((float) full.residualCount() / size));
  }

  @Override
  public SampleStream of(Objective full) {
    int count = count(full);
    if (count == 1) {
      return at -> full;
    }
    Memory memory = new Memory(full.parts(count));
    SplittableRandom random = new SplittableRandom(seed);
    return at -> {
      int index = random.nextInt(count);
      return new CorrectedObjective(
          memory.parts.get(index), (theta, g) -> memory.correct(index, theta, g));
    };
  }

  /** The gradients that the parts had. */
  private static final class Memory {
    private final List<Objective> parts;
    private final double[][] seen;
    private final double[] mean;
    private boolean full;

    Memory(List<Objective> parts) {
      this.parts = parts;
      this.seen = new double[parts.size()][parts.get(0).dimension()];
      this.mean = new double[parts.get(0).dimension()];
    }

    void correct(int index, double[] theta, double[] target) {
      if (!full) {
        fill(theta);
      }
      double[] mine = seen[index];
      for (int k = 0; k < target.length; k++) {
        double fresh = target[k];
        target[k] = fresh - mine[k] + mean[k];
        mean[k] += (fresh - mine[k]) / seen.length;
        mine[k] = fresh;
      }
    }

    private void fill(double[] theta) {
      full = true;
      for (int i = 0; i < seen.length; i++) {
        parts.get(i).gradient(theta, seen[i]);
        Vectors.add(mean, 1.0 / seen.length, seen[i]);
      }
    }
  }
}
