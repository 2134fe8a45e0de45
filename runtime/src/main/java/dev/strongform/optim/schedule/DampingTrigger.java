package dev.strongform.optim.schedule;

import dev.strongform.optim.Limits;
import dev.strongform.optim.Watch;
import java.util.Optional;

/**
 * Ends a phase whose damping has left a range.
 *
 * @param bound in units of {@code J'J}, above 0
 * @param above whether it ends above the bound, where steps are refused, or below it, where the
 *     model can be trusted
 */
record DampingTrigger(double bound, boolean above) implements Trigger {
  @Override
  public Watch watch(Limits run) {
    String side = above ? "above " : "below ";
    Optional<String> reason = Optional.of("its damping is " + side + TriggerReader.plain(bound));
    return (progress, gradient) ->
        (above ? progress.damping() > bound : progress.damping() < bound)
            ? reason
            : Optional.empty();
  }

  @Override
  public boolean needsDamping() {
    return true;
  }

  @Override
  public String text() {
    return "damping-" + (above ? "above=" : "below=") + TriggerReader.plain(bound);
  }
}
