package dev.strongform.cli;

import dev.strongform.cli.find.FoundProblem;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.output.CompareFiles;
import dev.strongform.cli.output.OutputFolder;
import dev.strongform.cli.report.CompareJson;
import dev.strongform.cli.report.CompareTable;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.cli.terminal.Terminal;
import dev.strongform.compare.ComparedRun;
import dev.strongform.compare.Comparison;
import dev.strongform.compare.MethodSummary;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.train.TrainingOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares methods on a problem: error against seconds, iterations and work. */
@Command(
    name = "compare",
    description =
        "Run methods from the same parameters on the same points, over seeds, and compare their"
            + " errors against seconds, iterations and work.",
    sortOptions = false)
final class CompareCommand implements Runnable {
  private static final int MOST_SEEDS = 1_000;

  private final Terminal terminal;
  private final ProblemFinder finder;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NAME|FILE.java", description = "A name of \"list\", or a file.")
  private String target = "";

  @Option(
      names = "--methods",
      paramLabel = "NAME",
      split = ",",
      required = true,
      completionCandidates = MethodNames.class,
      description =
          "Methods to compare, with commas between them: ${COMPLETION-CANDIDATES}. Or schedules such"
              + " as adam:500,lm, where a number, 20%%, ... ends a phase.")
  private List<String> names = List.of();

  private List<String> methods = List.of();

  @Option(
      names = "--seeds",
      paramLabel = "K",
      description = "Seeds of each method, from --seed on; 3 by default.")
  private int seeds = 3;

  @Mixin private final TrainingFlags trainingFlags = new TrainingFlags();

  @Mixin private final NetworkFlags networkFlags = new NetworkFlags();

  @Mixin private final GrowFlags growFlags = new GrowFlags();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write compare.csv, compare.png and compare.json there.")
  private @Nullable Path out;

  @Option(names = "--json", description = "End standard output with one line of JSON.")
  private boolean json;

  CompareCommand(Terminal terminal, ProblemFinder finder) {
    this.terminal = terminal;
    this.finder = finder;
  }

  @Override
  public void run() {
    methods = MethodList.of(names);
    requireSense();
    FoundProblem found = finder.find(target);
    try {
      CompiledProblem problem = networkFlags.applyTo(found.problem());
      TrainingOptions options = trainingFlags.inOneSlab(TrainingOptions.of(problem));
      boolean plans = options.seconds() > 0 && !isGiven("--iterations");
      Comparison comparison = new Comparison(problem, options, growFlags.widths(), plans);
      comparison.check(methods);
      Optional<OutputFolder> folder = Optional.ofNullable(out).map(OutputFolder::prepare);
      compare(found.name(), comparison, folder);
    } catch (IllegalArgumentException refused) {
      throw Mistake.command(refused);
    } catch (OutOfMemoryError full) {
      throw Mistake.memory(full);
    }
  }

  private void requireSense() {
    if (isGiven("--method")) {
      throw Mistake.command("compare takes --methods, a list, and not --method.");
    }
    if (seeds < 1 || seeds > MOST_SEEDS) {
      throw Mistake.command("--seeds must be from 1 to %d, but is %d.", MOST_SEEDS, seeds);
    }
    if (new HashSet<>(methods).size() < methods.size()) {
      throw Mistake.command("--methods names a method twice: %s.", String.join(",", methods));
    }
  }

  private boolean isGiven(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private void compare(String name, Comparison comparison, Optional<OutputFolder> folder) {
    CompareTable table = new CompareTable(human(), comparison.errorKnown());
    table.printHeader(name, methods, seeds, growFlags.widths());
    try (Interruption interruption = new Interruption(terminal)) {
      List<ComparedRun> runs =
          interruption.training(() -> comparison.run(methods, seeds, table::printRun));
      report(name, comparison.errorKnown(), runs, table, folder);
    }
  }

  private void report(
      String name,
      boolean errorKnown,
      List<ComparedRun> runs,
      CompareTable table,
      Optional<OutputFolder> folder) {
    List<MethodSummary> summaries = MethodSummary.of(runs);
    table.print(summaries);
    String line = CompareJson.of(name, growFlags.widths(), errorKnown, summaries);
    folder
        .map(there -> new CompareFiles(there, terminal.err()::println))
        .map(files -> files.write(name, errorKnown, summaries, line))
        .orElse(List.of())
        .forEach(file -> human().println("written   " + file));
    human().flush();
    if (json) {
      terminal.out().println(line);
      terminal.out().flush();
    }
  }

  private PrintWriter human() {
    return json ? terminal.err() : terminal.out();
  }
}
