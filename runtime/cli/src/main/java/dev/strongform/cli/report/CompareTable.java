package dev.strongform.cli.report;

import dev.strongform.cli.terminal.Numbers;
import dev.strongform.compare.ComparedRun;
import dev.strongform.compare.MethodSummary;
import dev.strongform.compare.Sample;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints a comparison: a line a run while it goes on, and a table at the end. */
public final class CompareTable {
  private final PrintWriter out;
  private final String measure;

  /**
   * A table to a writer.
   *
   * @param errorKnown whether errors are compared; else losses
   */
  public CompareTable(PrintWriter out, boolean errorKnown) {
    this.out = out;
    this.measure = errorKnown ? "error" : "loss";
  }

  /**
   * Says what is compared.
   *
   * @param grow widths from which networks grow; none where they do not
   */
  public void printHeader(String name, List<String> methods, int seeds, List<Integer> grow) {
    out.printf(
        Locale.ROOT,
        "%s: %s, %d %s each; all methods of a seed start alike, on the same points%s%n",
        name,
        String.join(", ", methods),
        seeds,
        seeds == 1 ? "seed" : "seeds",
        grow.isEmpty() ? "" : ", and networks grow from widths " + grow);
    out.flush();
  }

  /** Says how a run ended. */
  public void printRun(ComparedRun run) {
    Sample end = run.end();
    out.printf(
        Locale.ROOT,
        "  %s, seed %d: %s %s after %s iterations in %s, %s%n",
        run.method(),
        run.seed(),
        measure,
        Numbers.scientific(end.measure()),
        Numbers.count(end.iteration()),
        Numbers.duration(end.seconds()),
        run.stop().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    out.flush();
  }

  /** Prints the table. */
  public void print(List<MethodSummary> summaries) {
    TextTable table =
        new TextTable(
            "method",
            measure + " (median)",
            "smallest",
            "largest",
            "seconds",
            "iterations",
            "work",
            "seeds");
    for (MethodSummary summary : summaries) {
      table.row(
          summary.method(),
          Numbers.scientific(summary.median()),
          Numbers.scientific(summary.smallest()),
          Numbers.scientific(summary.largest()),
          Numbers.duration(summary.median(Sample::seconds)),
          Numbers.count(Math.round(summary.median(Sample::iteration))),
          Numbers.count(Math.round(summary.median(Sample::work))),
          String.valueOf(summary.runs().size()));
    }
    out.println();
    table.lines().forEach(out::println);
    out.println(
        "work: gradients on all points (one is three times the operations of a residual); values,"
            + " products and matrices by their operations, linear solves left out");
    out.flush();
  }
}
