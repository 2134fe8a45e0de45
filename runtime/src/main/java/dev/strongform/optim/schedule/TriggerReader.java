package dev.strongform.optim.schedule;

import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;

/** Reads triggers as schedules write them. */
final class TriggerReader {
  private static final String FORMS =
      "a number of iterations, a share of the run such as 20%, plateau=N, decrease=F, noise=R,"
          + " damping-above=D, damping-below=D or pace=D";

  private final String schedule;

  /**
   * A reader.
   *
   * @param schedule the whole text, for messages
   */
  TriggerReader(String schedule) {
    this.schedule = schedule;
  }

  /**
   * Reads one trigger.
   *
   * @throws IllegalArgumentException with a sentence, if it is none or out of its range
   */
  Trigger read(String text) {
    if (text.endsWith("%")) {
      String number = text.substring(0, text.length() - 1);
      return read(text, number, v -> v > 0 && v < 100, "above 0 and below 100", ShareTrigger::new);
    }
    int equals = text.indexOf('=');
    String name = equals < 0 ? "" : text.substring(0, equals);
    String number = text.substring(equals + 1);
    return switch (name) {
      case "" -> whole(text, number, v -> new IterationTrigger((int) v));
      case "plateau" -> whole(text, number, v -> new PlateauTrigger((int) v));
      case "decrease" ->
          read(text, number, v -> v > 0 && v < 1, "above 0 and below 1", DecreaseTrigger::new);
      case "noise" -> positive(text, number, NoiseTrigger::new);
      case "damping-above" -> positive(text, number, v -> new DampingTrigger(v, true));
      case "damping-below" -> positive(text, number, v -> new DampingTrigger(v, false));
      case "pace" -> positive(text, number, PaceTrigger::new);
      default -> throw mistake("has the trigger \"" + text + "\"; a trigger is " + FORMS);
    };
  }

  private Trigger whole(String text, String number, DoubleFunction<Trigger> trigger) {
    DoublePredicate fits = v -> v >= 1 && v == Math.rint(v) && v <= Integer.MAX_VALUE;
    return read(text, number, fits, "a whole number of at least 1", trigger);
  }

  private Trigger positive(String text, String number, DoubleFunction<Trigger> trigger) {
    DoublePredicate fits = v -> v > 0 && v < Double.POSITIVE_INFINITY;
    return read(text, number, fits, "above 0", trigger);
  }

  private Trigger read(
      String text,
      String number,
      DoublePredicate fits,
      String range,
      DoubleFunction<Trigger> trigger) {
    double value;
    try {
      value = Double.parseDouble(number);
    } catch (NumberFormatException notOne) {
      throw mistake("has the trigger \"" + text + "\"; a trigger is " + FORMS);
    }
    if (!fits.test(value)) {
      throw mistake("has the trigger \"" + text + "\", whose number must be " + range);
    }
    return trigger.apply(value);
  }

  IllegalArgumentException mistake(String what) {
    return new IllegalArgumentException("the schedule \"" + schedule + "\" " + what);
  }

  /** A number without a fraction that is zero. */
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
