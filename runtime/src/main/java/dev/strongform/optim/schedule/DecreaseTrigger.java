package dev.strongform.optim.schedule;

import dev.strongform.optim.Limits;
import dev.strongform.optim.Progress;
import dev.strongform.optim.Watch;
import java.util.Optional;

/**
 * Ends a phase whose loss has fallen to a fraction of the first that it saw.
 *
 * @param fraction above 0 and below 1
 */
record DecreaseTrigger(double fraction) implements Trigger {
  @Override
  public Watch watch(Limits run) {
    Optional<String> reason =
        Optional.of("its loss fell to " + TriggerReader.plain(fraction) + " of its first");
    return new Watch() {
      private double first = Double.NaN;

      @Override
      public Optional<String> ends(Progress progress, double[] gradient) {
        first = Double.isNaN(first) ? progress.loss() : first;
        return progress.loss() <= fraction * first ? reason : Optional.empty();
      }
    };
  }

  @Override
  public String text() {
    return "decrease=" + TriggerReader.plain(fraction);
  }
}
