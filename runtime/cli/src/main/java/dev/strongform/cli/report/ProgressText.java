package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Numbers;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.TrainingOptions;
import org.jspecify.annotations.Nullable;

/** The figures beside the progress bar. */
final class ProgressText {
  private final TrainingOptions options;
  private @Nullable IterationRecord first;

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

  /** At the pace since the first call, until the iterations or the seconds are spent. */
  double secondsLeft(IterationRecord iteration) {
    double byIterations =
        pace(iteration) * Math.max(0, options.iterations() - iteration.iteration());
    return options.seconds() > 0
        ? Math.min(byIterations, Math.max(0, options.seconds() - iteration.seconds()))
        : byIterations;
  }

  /** What the first iterations took in excess, while the virtual machine compiled, is left out. */
  private double pace(IterationRecord iteration) {
    IterationRecord start = first;
    if (start == null || start.iteration() >= iteration.iteration()) {
      first = iteration;
      return iteration.seconds() / Math.max(1, iteration.iteration());
    }
    return (iteration.seconds() - start.seconds()) / (iteration.iteration() - start.iteration());
  }

  private static void append(StringBuilder text, String label, double value) {
    if (!Double.isNaN(value)) {
      text.append("  ").append(label).append(' ').append(Numbers.scientific(value));
    }
  }
}
