package dev.strongform.optim.schedule;

import dev.strongform.optim.Limits;
import dev.strongform.optim.Watch;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One method of a schedule and what ends it.
 *
 * @param method its name
 * @param triggers the first that fires ends it; it also ends where the method can go no further
 */
record Phase(String method, List<Trigger> triggers) {
  Phase {
    triggers = List.copyOf(triggers);
  }

  /** The most iterations that its triggers leave it. */
  OptionalInt iterations(Limits run) {
    return triggers.stream().flatMapToInt(trigger -> trigger.iterations(run).stream()).min();
  }

  /** A watch that the first of the triggers ends. */
  Watch watch(Limits run) {
    List<Watch> watches = triggers.stream().map(trigger -> trigger.watch(run)).toList();
    return (progress, gradient) -> {
      Optional<String> first = Optional.empty();
      for (Watch watch : watches) {
        Optional<String> reason = watch.ends(progress, gradient);
        first = first.isPresent() ? first : reason;
      }
      return first;
    };
  }

  /** As schedules write it. */
  String text() {
    return method + triggers.stream().map(t -> ":" + t.text()).collect(Collectors.joining());
  }
}
