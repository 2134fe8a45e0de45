package dev.strongform.benchmarks;

import com.google.auto.service.AutoService;
import dev.strongform.cli.bench.BenchRequest;
import dev.strongform.cli.bench.Benchmarks;
import dev.strongform.cli.doctor.CheckUp;
import dev.strongform.cli.doctor.Finding;
import dev.strongform.cli.doctor.Machine;
import dev.strongform.cli.output.OutputFolder;
import dev.strongform.cli.plot.LogLogChart;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** Measures the rows that were asked for, prints their table, and writes the files. */
@AutoService(Benchmarks.class)
public final class BenchmarkRun implements Benchmarks {
  private static final double QUICK_SECONDS = 2;
  private static final double SECONDS = 5;
  private static final int FORKS = 3;

  /** Of the five minutes that a quick run may take, without what a row may exceed its share by. */
  private static final double QUICK_TOTAL = 220;

  /** The same of the twenty minutes of a whole run, which takes about sixteen at rest. */
  private static final double TOTAL = 1_100;

  private static final Set<String> MACHINE = Set.of("java", "processor", "kernels", "algebra");

  @Override
  public void run(BenchRequest request, Terminal terminal) {
    List<Row> rows = select(Rows.all(), request.only());
    List<Finding> machine = machine();
    machine.forEach(
        finding ->
            terminal.out().printf(Locale.ROOT, "%-10s%s%n", finding.name(), finding.value()));
    terminal.out().println();
    terminal.out().flush();
    List<Measurement> measurements = measure(rows, request.quick(), terminal);
    List<String> table =
        request.markdown() ? ResultTable.markdown(measurements) : ResultTable.plain(measurements);
    table.forEach(terminal.out()::println);
    request
        .json()
        .ifPresent(
            file -> file.folder().writeText(Path.of(file.name()), ResultRows.json(measurements)));
    request
        .report()
        .ifPresent(folder -> report(folder, measurements, machine, request.quick(), terminal));
  }

  /** The rows whose names contain a text, in any case. */
  static List<Row> select(List<Row> rows, String only) {
    String wanted = only.toLowerCase(Locale.ROOT);
    List<Row> selected =
        rows.stream().filter(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted)).toList();
    if (selected.isEmpty()) {
      throw Mistake.command(
          "no row of the benchmarks has \"%s\" in its name; there are: %s.",
          only, String.join("; ", rows.stream().map(Row::name).toList()));
    }
    return selected;
  }

  private static List<Finding> machine() {
    try {
      return new CheckUp(Machine.here())
          .findings().stream().filter(finding -> MACHINE.contains(finding.name())).toList();
    } catch (IllegalArgumentException forced) {
      throw Mistake.command(forced);
    }
  }

  private static List<Measurement> measure(List<Row> rows, boolean quick, Terminal terminal) {
    int forks = quick ? 1 : FORKS;
    ForkedMeasurer measurer = new ForkedMeasurer(forks);
    Budget budget =
        quick ? new Budget(QUICK_SECONDS, QUICK_TOTAL, forks) : new Budget(SECONDS, TOTAL, forks);
    List<Measurement> measurements = new ArrayList<>();
    long start = System.nanoTime();
    ProgressLine progress = new ProgressLine(terminal, rows.size());
    for (Row row : rows) {
      progress.begin(row.name());
      try {
        double spent = (System.nanoTime() - start) * 1e-9;
        int left = rows.size() - measurements.size();
        measurements.add(measurer.measure(row, budget.next(spent, left)));
      } catch (RunnerException failed) {
        progress.end();
        throw Mistake.command(
            "the row \"%s\" could not be measured: %s", row.name(), failed.getMessage());
      }
    }
    progress.end();
    return measurements;
  }

  private static void report(
      OutputFolder folder,
      List<Measurement> measurements,
      List<Finding> machine,
      boolean quick,
      Terminal terminal) {
    Optional<Roofline> roofline = Roofline.of(measurements).filter(figure -> LogLogChart.canDraw());
    roofline.ifPresentOrElse(
        figure -> writeFigure(folder, figure, machine),
        () ->
            terminal
                .err()
                .println("roofline.png was not drawn: it needs all rows, and fonts on the system"));
    folder.writeText(
        Path.of("performance.md"),
        PerformancePage.text(measurements, machine, quick, roofline.isPresent()));
  }

  private static void writeFigure(OutputFolder folder, Roofline figure, List<Finding> machine) {
    String processor =
        machine.stream()
            .filter(finding -> finding.name().equals("processor"))
            .map(Finding::value)
            .findFirst()
            .orElse("");
    byte[] png = figure.png(processor);
    folder.write(Path.of("roofline.png"), stream -> stream.write(png));
  }
}
