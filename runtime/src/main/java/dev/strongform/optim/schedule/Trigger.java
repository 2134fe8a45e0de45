package dev.strongform.optim.schedule;

import dev.strongform.optim.Limits;
import dev.strongform.optim.Watch;
import java.util.OptionalInt;

/** What ends a phase of a schedule, as it was written. */
interface Trigger {
  /** A new watch over one phase of a run with these limits. */
  Watch watch(Limits run);

  /** The phase's iteration at which it surely fires; nothing where that is not known before. */
  default OptionalInt iterations(Limits run) {
    return OptionalInt.empty();
  }

  /** Whether it waits for a damping, which the phase's method must then have. */
  default boolean needsDamping() {
    return false;
  }

  /** As schedules write it, such as {@code plateau=50}. */
  String text();
}
