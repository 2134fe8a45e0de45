package dev.strongform.optim.schedule;

import dev.strongform.optim.Limits;
import dev.strongform.optim.Watch;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Ends a phase after a number of iterations.
 *
 * @param count at least 1
 */
record IterationTrigger(int count) implements Trigger {
  @Override
  public Watch watch(Limits run) {
    Optional<String> reason = Optional.of("its " + count + " iterations are over");
    return (progress, gradient) -> progress.iteration() >= count ? reason : Optional.empty();
  }

  @Override
  public OptionalInt iterations(Limits run) {
    return OptionalInt.of(count);
  }

  @Override
  public String text() {
    return String.valueOf(count);
  }
}
