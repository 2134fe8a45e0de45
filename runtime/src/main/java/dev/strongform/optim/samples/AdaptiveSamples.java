package dev.strongform.optim.samples;

import dev.strongform.linalg.Demand;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.PointDraws;
import dev.strongform.objective.Redraw;
import java.util.Optional;

/** Samples of points that are drawn anew by the residual, now and then. */
record AdaptiveSamples(int every, Redraw how, long seed, Samples within) implements Samples {
  AdaptiveSamples {
    if (every < 1) {
      throw new IllegalArgumentException(
          "points are drawn anew every 1 or more iterations, not " + every);
    }
  }

  @Override
  public Capability needs() {
    return Capability.RESAMPLING;
  }

  @Override
  public boolean complete() {
    return false;
  }

  @Override
  public boolean lasts() {
    return within.lasts() && every > 1;
  }

  @Override
  public Demand demand(Objective full) {
    return within.demand(full);
  }

  @Override
  public SampleStream of(Objective full) {
    return new Stream(new PointDraws(how, seed), full, 0, within.of(full));
  }

  /** The first iterations see the points that are there. */
  private final class Stream implements SampleStream {
    private final PointDraws draws;
    private final Objective full;
    private int iteration;
    private SampleStream present;

    Stream(PointDraws draws, Objective full, int iteration, SampleStream present) {
      this.draws = draws;
      this.full = full;
      this.iteration = iteration;
      this.present = present;
    }

    @Override
    public Objective apply(double[] theta) {
      if (iteration > 0 && iteration % every == 0) {
        present = within.of(full.redrawn(theta, draws));
      }
      iteration++;
      return present.apply(theta);
    }

    /** Weights that change leave the points, and when the next are drawn. */
    @Override
    public Optional<SampleStream> over(Objective renewed, int n) {
      SampleStream again = within.again(n).of(renewed.on(draws));
      return Optional.of(new Stream(draws, renewed, iteration, again));
    }
  }
}
