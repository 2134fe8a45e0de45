package dev.strongform.benchmarks;

/**
 * How long each row may be measured: as long as wished, or less where the whole would otherwise
 * take longer than it may, as on a machine that has other work.
 */
final class Budget {
  /**
   * A virtual machine takes its seconds twice, to warm up and to measure, and as long again to
   * begin.
   */
  private static final double SHARE = 4;

  private static final double LEAST = 0.3;

  private final double wished;
  private final double end;
  private final int forks;

  /**
   * A budget.
   *
   * @param wished seconds of a measurement
   * @param total seconds that all rows together may take
   * @param forks virtual machines that measure a row, one after the other
   */
  Budget(double wished, double total, int forks) {
    this.forks = forks;
    this.wished = wished;
    this.end = total;
  }

  /**
   * The seconds of the next measurement.
   *
   * @param spent seconds so far
   * @param left rows that are not measured yet, this one included
   */
  double next(double spent, int left) {
    double share = (end - spent) / (SHARE * forks * left);
    return Math.max(LEAST, Math.min(wished, share));
  }
}
