package dev.strongform.slabs;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import java.util.Arrays;

/** Finds how often each unknown of a problem is differentiated by time. */
final class TimeOrders {
  private final CompiledProblem problem;
  private final String time;
  private final boolean letters;

  TimeOrders(CompiledProblem problem) {
    this.problem = problem;
    this.time = problem.domain().axes().get(TimeSlabs.timeAxis(problem.domain())).name();
    this.letters = problem.domain().axes().stream().map(Axis::name).allMatch(TimeOrders::isLetter);
  }

  private static boolean isLetter(String name) {
    return name.length() == 1 || name.matches(".\\[\\d+]");
  }

  /** The highest order of a time derivative of the unknown, by the names of the fields. */
  int of(String unknown) {
    return problem.info().fields().stream()
        .filter(field -> field.startsWith(unknown + "_"))
        .mapToInt(field -> count(field.substring(unknown.length() + 1)))
        .max()
        .orElse(0);
  }

  /** How often a name's end names time: {@code tt}, or {@code tau_tau} beside longer names. */
  private int count(String derivative) {
    String[] parts = derivative.split(letters ? "" : "_");
    return (int) Arrays.stream(parts).filter(time::equals).count();
  }
}
