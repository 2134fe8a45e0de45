package dev.strongform.cli.report;

import dev.strongform.train.IterationRecord;
import dev.strongform.train.TrainingResult;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long an iteration takes once the virtual machine has compiled what it runs: the first ones
 * take many times as long, and say nothing of those to come.
 */
final class Pace {
  private Pace() {}

  /**
   * Seconds of an iteration of a run: the median; in windows, whose first Newton steps differ from
   * the last in size and not in warmth, the mean. NaN without iterations.
   */
  static double of(TrainingResult result) {
    return result.problem().isWindowed() && result.iterations() > 0
        ? result.seconds() / result.iterations()
        : median(result.history());
  }

  /** The median duration of an iteration in seconds; NaN without iterations. */
  static double median(List<IterationRecord> history) {
    double[] durations =
        IntStream.range(0, history.size())
            .mapToDouble(i -> duration(history, i))
            .sorted()
            .toArray();
    int middle = durations.length / 2;
    if (durations.length % 2 == 1) {
      return durations[middle];
    }
    return durations.length == 0 ? Double.NaN : durations[middle - 1] / 2 + durations[middle] / 2;
  }

  private static double duration(List<IterationRecord> history, int i) {
    return history.get(i).seconds() - (i == 0 ? 0 : history.get(i - 1).seconds());
  }
}
