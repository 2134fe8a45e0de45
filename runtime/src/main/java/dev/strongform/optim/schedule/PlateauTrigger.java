package dev.strongform.optim.schedule;

import dev.strongform.optim.Limits;
import dev.strongform.optim.Progress;
import dev.strongform.optim.Watch;
import java.util.Optional;

/**
 * Ends a phase whose lowest loss has not fallen by {@value #PERCENT} % for some iterations.
 *
 * @param patience those iterations, at least 1
 */
record PlateauTrigger(int patience) implements Trigger {
  private static final int PERCENT = 1;

  @Override
  public Watch watch(Limits run) {
    Optional<String> reason =
        Optional.of("its loss fell by less than " + PERCENT + " % in " + patience + " iterations");
    return new Watch() {
      private double reference = Double.POSITIVE_INFINITY;
      private int since;

      @Override
      public Optional<String> ends(Progress progress, double[] gradient) {
        if (progress.loss() < (1 - PERCENT / 100.0) * reference) {
          reference = progress.loss();
          since = progress.iteration();
        }
        return progress.iteration() - since >= patience ? reason : Optional.empty();
      }
    };
  }

  @Override
  public String text() {
    return "plateau=" + patience;
  }
}
