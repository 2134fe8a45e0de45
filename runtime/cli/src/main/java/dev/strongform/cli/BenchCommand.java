package dev.strongform.cli;

import dev.strongform.cli.bench.BenchRequest;
import dev.strongform.cli.bench.Benchmarks;
import dev.strongform.cli.output.OutputFolder;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.cli.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the kernels against linear algebra of the same size. */
@Command(
    name = "bench",
    description = {
      "Measure the kernels against OpenBLAS and print one table of ratios.",
      "All rows take about a quarter of an hour, and twenty minutes on a busy machine."
    },
    sortOptions = false)
final class BenchCommand implements Runnable {
  private final Terminal terminal;
  private final Supplier<Optional<Benchmarks>> benchmarks;

  @Option(names = "--quick", description = "Five minutes at most, for less certain figures.")
  private boolean quick;

  @Option(names = "--only", paramLabel = "TEXT", description = "Rows whose names contain it.")
  private String only = "";

  @Option(names = "--markdown", description = "Print the table as Markdown.")
  private boolean markdown;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the rows as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Also write performance.md and roofline.png there.")
  private @Nullable Path report;

  BenchCommand(Terminal terminal, Supplier<Optional<Benchmarks>> benchmarks) {
    this.terminal = terminal;
    this.benchmarks = benchmarks;
  }

  @Override
  public void run() {
    Benchmarks found =
        benchmarks
            .get()
            .orElseThrow(
                () ->
                    Mistake.command(
                        "the benchmarks are not on the class path: start them with"
                            + " ./strongform bench, its first argument."));
    found.run(
        new BenchRequest(
            quick,
            only,
            markdown,
            Optional.ofNullable(json).map(BenchCommand::file),
            Optional.ofNullable(report).map(folder -> OutputFolder.prepare("--report", folder))),
        terminal);
  }

  private static BenchRequest.OutputFile file(Path path) {
    Path name = path.getFileName();
    if (name == null || Files.isDirectory(path)) {
      throw Mistake.command("--json %s is a directory; name a file in it.", path);
    }
    Path parent = path.getParent() == null ? Path.of("") : path.getParent();
    return new BenchRequest.OutputFile(OutputFolder.prepare("--json", parent), name.toString());
  }
}
