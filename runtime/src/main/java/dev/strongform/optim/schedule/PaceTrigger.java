package dev.strongform.optim.schedule;

import dev.strongform.optim.Limits;
import dev.strongform.optim.Progress;
import dev.strongform.optim.Watch;
import java.util.Optional;

/**
 * Ends a phase whose lowest loss falls too slowly by the clock, judged once in {@value
 * #WINDOW_SECONDS} seconds. Runs that end a phase by the clock do not repeat bit for bit.
 *
 * @param decades fewest decades a second, above 0
 */
record PaceTrigger(double decades) implements Trigger {
  private static final double WINDOW_SECONDS = 1;

  /** A window holds at least so many iterations. */
  private static final int FEWEST = 3;

  @Override
  public Watch watch(Limits run) {
    Optional<String> reason =
        Optional.of(
            "its loss fell by less than " + TriggerReader.plain(decades) + " decades a second");
    return new Watch() {
      private double lowest = Double.NaN;
      private double atStart = Double.NaN;
      private double start;
      private int first;

      @Override
      public Optional<String> ends(Progress progress, double[] gradient) {
        lowest = progress.loss() < lowest || Double.isNaN(lowest) ? progress.loss() : lowest;
        double seconds = progress.seconds() - start;
        if (Double.isNaN(atStart)) {
          renew(progress);
        } else if (seconds >= WINDOW_SECONDS && progress.iteration() - first >= FEWEST) {
          boolean slow = Math.log10(atStart / lowest) < decades * seconds;
          renew(progress);
          return slow ? reason : Optional.empty();
        }
        return Optional.empty();
      }

      private void renew(Progress progress) {
        atStart = lowest;
        start = progress.seconds();
        first = progress.iteration();
      }
    };
  }

  @Override
  public String text() {
    return "pace=" + TriggerReader.plain(decades);
  }
}
