package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Numbers;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.TrainingOptions;

/** The figures beside the progress bar. */
final class ProgressText {
  private final TrainingOptions options;

  ProgressText(TrainingOptions options) {
    this.options = options;
  }

  /** Loss, then error and damping where there are any, then the time left. */
  String of(IterationRecord iteration) {
    StringBuilder text = new StringBuilder("loss ").append(Numbers.scientific(iteration.loss()));
    append(text, "error", iteration.relativeL2());
    append(text, "damping", iteration.damping());
    return text.append("  ")
        .append(Numbers.duration(secondsLeft(iteration)))
        .append(" left")
        .toString();
  }

  /** At the pace so far, until the iterations or the seconds are spent. */
  double secondsLeft(IterationRecord iteration) {
    double pace = iteration.seconds() / Math.max(1, iteration.iteration());
    double byIterations = pace * Math.max(0, options.iterations() - iteration.iteration());
    return options.seconds() > 0
        ? Math.min(byIterations, Math.max(0, options.seconds() - iteration.seconds()))
        : byIterations;
  }

  private static void append(StringBuilder text, String label, double value) {
    if (!Double.isNaN(value)) {
      text.append("  ").append(label).append(' ').append(Numbers.scientific(value));
    }
  }
}
