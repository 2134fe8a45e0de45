package dev.strongform.optim.schedule;

import java.util.Locale;

/**
 * That one method took over from another: when, why, and with what.
 *
 * @param iteration iterations that had ended, over all phases
 * @param seconds wall time since the start of the run
 * @param from the method that ended
 * @param to the method that goes on
 * @param reason why, a phrase about {@code from}
 * @param handedOver what {@code to} starts with, a phrase
 */
public record MethodSwitch(
    int iteration, double seconds, String from, String to, String reason, String handedOver) {
  /** One sentence without its full stop. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s to %s after %d iterations (%.1f s), since %s; handed over: %s",
        from,
        to,
        iteration,
        seconds,
        reason,
        handedOver);
  }
}
