package dev.strongform.benchmarks;

import dev.strongform.cli.doctor.Finding;
import java.util.ArrayList;
import java.util.List;

/** The page that holds the last full table: the machine, the command, the figures. */
final class PerformancePage {
  private static final String HEAD =
      """
      # Performance

      %s`./strongform bench --report docs` measures everything below and writes this page and its figure.
      Figures are medians. Subject and reference take turns in the same virtual machine, so that a busy machine
      weighs on both alike: the ratios hold where the milliseconds do not.

      """;

  private static final String LEGEND =
      """

      The ratio is time over the time of one OpenBLAS Gram product `J'J` (`dsyrk`, two threads, the whole J in memory)
      of as many points and parameters, unless the row says otherwise; the less, the better. Where the target
      is a least value, it says how many times as fast the row is as what it is compared with. Rows without a target
      are for information.
      """;

  private static final String FIGURE =
      """

      ![Where each kernel sits against peak rate and bandwidth](roofline.png)

      Operations are counted (a forward jet by the cost model, its reverse as two more, a row as a product over
      channels for each weight); bytes are those that go in or out once: points, and the rows of J. The peak is
      OpenBLAS's `dgemm` by two threads, the bandwidth a triad over arrays far beyond the caches.
      """;

  private PerformancePage() {}

  /** The page's text. */
  static String text(
      List<Measurement> measurements, List<Finding> machine, boolean quick, boolean figure) {
    List<String> lines = new ArrayList<>();
    machine.forEach(finding -> lines.add("- " + finding.name() + ": " + finding.value()));
    lines.add("");
    lines.addAll(ResultTable.markdown(measurements));
    String head = HEAD.formatted(quick ? "(A quick run, of less certain figures.) " : "");
    return head + String.join("\n", lines) + "\n" + LEGEND + (figure ? FIGURE : "");
  }
}
