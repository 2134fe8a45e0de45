package dev.strongform.optim.schedule;

import dev.strongform.optim.Limits;
import dev.strongform.optim.Watch;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Ends a phase after a share of the run's iterations or of its seconds, whichever is over first.
 *
 * @param percent above 0 and below 100
 */
record ShareTrigger(double percent) implements Trigger {
  @Override
  public Watch watch(Limits run) {
    int most = count(run);
    double seconds = run.seconds() > 0 ? run.seconds() * percent / 100 : Double.POSITIVE_INFINITY;
    return (progress, gradient) -> {
      if (progress.iteration() >= most) {
        return Optional.of("its " + text() + " of the iterations are over");
      }
      return progress.seconds() >= seconds
          ? Optional.of("its " + text() + " of the seconds are over")
          : Optional.empty();
    };
  }

  @Override
  public OptionalInt iterations(Limits run) {
    return OptionalInt.of(count(run));
  }

  private int count(Limits run) {
    return (int) Math.max(1, Math.floor(run.iterations() * percent / 100));
  }

  @Override
  public String text() {
    return TriggerReader.plain(percent) + "%";
  }
}
