package dev.strongform.cli;

import dev.strongform.optim.schedule.Schedule;
import java.util.Iterator;
import java.util.stream.Stream;

/** The names of the optimizers and of schedules of them, for help and completion. */
final class MethodNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Stream.concat(Stream.of("auto"), Schedule.names().stream()).iterator();
  }
}
