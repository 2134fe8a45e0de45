package dev.strongform.compare;

import dev.strongform.optim.step.Stop;
import java.util.List;

/**
 * One method from one seed.
 *
 * @param path samples along the way, in order; the error was measured at each
 * @param end at the best parameters, after everything that the run did
 */
public record ComparedRun(
    String method, long seed, int plannedIterations, List<Sample> path, Sample end, Stop stop) {
  /** Copies the path. */
  public ComparedRun {
    path = List.copyOf(path);
  }
}
