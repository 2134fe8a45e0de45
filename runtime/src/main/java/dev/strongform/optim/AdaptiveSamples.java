package dev.strongform.optim;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Redraw;
import dev.strongform.objective.Redraws;
import java.util.function.Function;

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
  public Function<double[], Objective> of(Objective full) {
    return new Stream(full.redraws(how, seed), within.of(full));
  }

  /** The first iterations see the points that are there. */
  private final class Stream implements Function<double[], Objective> {
    private final Redraws redraws;
    private Function<double[], Objective> present;
    private int iteration;

    Stream(Redraws redraws, Function<double[], Objective> present) {
      this.redraws = redraws;
      this.present = present;
    }

    @Override
    public Objective apply(double[] theta) {
      if (iteration > 0 && iteration % every == 0) {
        present = within.of(redraws.next(theta));
      }
      iteration++;
      return present.apply(theta);
    }
  }
}
