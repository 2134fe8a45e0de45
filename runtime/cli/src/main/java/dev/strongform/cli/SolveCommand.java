package dev.strongform.cli;

import dev.strongform.cli.find.FoundProblem;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.output.OutputFolder;
import dev.strongform.cli.output.PointTable;
import dev.strongform.cli.output.RunFiles;
import dev.strongform.cli.report.ResultJson;
import dev.strongform.cli.report.RunHeader;
import dev.strongform.cli.report.RunListener;
import dev.strongform.cli.report.RunSummary;
import dev.strongform.cli.terminal.ExitCode;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.cli.terminal.Terminal;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.GrowingTraining;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a problem and reports what came out. */
@Command(
    name = "solve",
    description = "Train a problem and report its loss and, where a solution is known, its error.",
    sortOptions = false)
final class SolveCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ProblemFinder finder;

  @Parameters(paramLabel = "NAME|FILE.java", description = "A name of \"list\", or a file.")
  private String target = "";

  @Mixin private final TrainingFlags trainingFlags = new TrainingFlags();

  @Mixin private final NetworkFlags networkFlags = new NetworkFlags();

  @Mixin private final GrowFlags growFlags = new GrowFlags();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write solution.csv, solution.png, history.csv and model.md there.")
  private @Nullable Path out;

  @Option(
      names = "--at",
      paramLabel = "POINTS.csv",
      description = "Also write at.csv: the unknowns at these points (columns by coordinate).")
  private @Nullable String at;

  @Option(names = "--json", description = "End standard output with one line of JSON.")
  private boolean json;

  SolveCommand(Terminal terminal, ProblemFinder finder) {
    this.terminal = terminal;
    this.finder = finder;
  }

  @Override
  public Integer call() {
    FoundProblem found = finder.find(target);
    CompiledProblem problem = problem(found.problem());
    TrainingOptions options = options(found.problem(), problem);
    Optional<PointTable> points = points(problem);
    Optional<OutputFolder> folder = Optional.ofNullable(out).map(OutputFolder::prepare);
    try (Interruption interruption = new Interruption(terminal)) {
      TrainingResult result = interruption.training(() -> train(found.name(), problem, options));
      report(found.name(), result, write(found.name(), folder, result, points));
      return exitCode(result);
    }
  }

  private static int exitCode(TrainingResult result) {
    if (result.stop() == Stop.MEMORY) {
      return ExitCode.OUT_OF_MEMORY;
    }
    return result.failed() ? ExitCode.DIVERGED : ExitCode.SOLVED;
  }

  private CompiledProblem problem(CompiledProblem declared) {
    try {
      return networkFlags.applyTo(declared);
    } catch (IllegalArgumentException outOfRange) {
      throw Mistake.command(outOfRange);
    }
  }

  private TrainingOptions options(CompiledProblem declared, CompiledProblem problem) {
    try {
      TrainingOptions own = TrainingOptions.of(problem);
      if (problem.isWindowed() && !declared.isWindowed()) {
        return trainingFlags.applyTo(own.forWindows());
      }
      return trainingFlags.applyTo(
          networkFlags.overrides(declared) ? own.withSuitableMethod() : own);
    } catch (IllegalArgumentException outOfRange) {
      throw Mistake.command(outOfRange);
    }
  }

  private Optional<PointTable> points(CompiledProblem problem) {
    if (at != null && out == null) {
      throw Mistake.command("--at writes at.csv into the folder of --out, which is missing.");
    }
    Optional<PointTable> points =
        Optional.ofNullable(at).map(file -> PointTable.read(file, problem.domain()));
    points.ifPresent(table -> warnOfPointsOutside(table, problem.domain()));
    return points;
  }

  private void warnOfPointsOutside(PointTable points, Domain domain) {
    int outside = points.countOutside(domain);
    if (outside > 0) {
      terminal
          .err()
          .printf(
              Locale.ROOT,
              "strongform: %d of the %d points of --at lie outside the domain, where nothing is"
                  + " trained.%n",
              outside,
              points.size());
    }
  }

  private TrainingResult train(String name, CompiledProblem problem, TrainingOptions options) {
    RunHeader header = new RunHeader(name, human());
    try (RunListener listener = new RunListener(header, terminal)) {
      return growFlags.widths().isEmpty()
          ? Training.run(problem, options, listener)
          : GrowingTraining.run(problem, options, growFlags.widths(), listener);
    } catch (IllegalArgumentException refused) {
      throw Mistake.command(refused);
    } catch (OutOfMemoryError full) {
      throw Mistake.memory(full);
    }
  }

  private List<Path> write(
      String name,
      Optional<OutputFolder> folder,
      TrainingResult result,
      Optional<PointTable> points) {
    return folder
        .map(there -> new RunFiles(there, name, terminal.err()::println).write(result, points))
        .orElse(List.of());
  }

  private void report(String name, TrainingResult result, List<Path> files) {
    new RunSummary(target, human()).print(result, files);
    human().flush();
    if (json) {
      terminal.out().println(ResultJson.of(name, result));
      terminal.out().flush();
    }
  }

  private PrintWriter human() {
    return json ? terminal.err() : terminal.out();
  }
}
