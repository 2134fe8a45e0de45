package dev.strongform.cli;

import dev.strongform.cli.find.FoundProblem;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.output.OutputFolder;
import dev.strongform.cli.output.SpectrumFiles;
import dev.strongform.cli.report.RunHeader;
import dev.strongform.cli.report.RunListener;
import dev.strongform.cli.report.SpectrumJson;
import dev.strongform.cli.report.SpectrumTable;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.cli.terminal.Terminal;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.spectrum.SpectrumReport;
import dev.strongform.spectrum.WeightTape;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the spectrum of a problem's loss at parameters along its training. */
@Command(
    name = "spectrum",
    description =
        "Show the eigenvalues of J'J and J J', where the gradient lies, and what gradient descent"
            + " can move.",
    sortOptions = false)
final class SpectrumCommand implements Runnable {
  private static final String START = "start";
  private static final String END = "end";

  private final Terminal terminal;
  private final ProblemFinder finder;

  @Parameters(paramLabel = "NAME|FILE.java", description = "A name of \"list\", or a file.")
  private String target = "";

  @Option(
      names = "--at",
      paramLabel = "start|end|ITER",
      description =
          "Where to look: at the first parameters (default), after training, or after that many"
              + " iterations (at the best so far).")
  private String at = START;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Steps of gradient descent that are held to their law; 200 by default.")
  private int steps = 200;

  @Option(names = "--grow", paramLabel = "N", hidden = true)
  private @Nullable String grow;

  @Mixin private final TrainingFlags trainingFlags = new TrainingFlags();

  @Mixin private final NetworkFlags networkFlags = new NetworkFlags();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write spectrum.csv, spectrum.png and spectrum.json there.")
  private @Nullable Path out;

  @Option(names = "--json", description = "End standard output with one line of JSON.")
  private boolean json;

  SpectrumCommand(Terminal terminal, ProblemFinder finder) {
    this.terminal = terminal;
    this.finder = finder;
  }

  @Override
  public void run() {
    FoundProblem found = finder.find(target);
    int iterations = iterations();
    try {
      CompiledProblem problem = networkFlags.applyTo(found.problem());
      SpectrumReport.requireLoss(problem);
      TrainingOptions options = options(found.problem(), problem);
      Optional<OutputFolder> folder = Optional.ofNullable(out).map(OutputFolder::prepare);
      report(found.name(), look(found.name(), problem, options, iterations), folder);
    } catch (IllegalArgumentException refused) {
      throw Mistake.command(refused);
    } catch (OutOfMemoryError full) {
      throw Mistake.memory(full);
    }
  }

  private TrainingOptions options(CompiledProblem declared, CompiledProblem problem) {
    TrainingOptions own = TrainingOptions.of(problem);
    return trainingFlags.inOneSlab(
        networkFlags.overrides(declared) ? own.withSuitableMethod() : own);
  }

  /** How long to train: 0 for not at all, -1 to the end. */
  private int iterations() {
    if (steps < 1) {
      throw Mistake.command("--steps must be at least 1, but is %d.", steps);
    }
    if (grow != null) {
      throw Mistake.command(
          "a spectrum is of one network at one time, so spectrum has no --grow: name its --width.");
    }
    if (at.equals(START)) {
      return 0;
    }
    if (at.equals(END)) {
      return -1;
    }
    if (!at.matches("[0-9]{1,9}")) {
      throw Mistake.command("--at must be start, end or a number of iterations, but is %s.", at);
    }
    return Integer.parseInt(at);
  }

  private SpectrumReport look(
      String name, CompiledProblem problem, TrainingOptions options, int iterations) {
    if (iterations == 0) {
      double[] start = Initialisation.of(problem, options.seed());
      return SpectrumReport.of(problem, options, start, steps);
    }
    TrainingOptions limited = iterations < 0 ? options : options.withIterations(iterations);
    try (RunListener listener = new RunListener(new RunHeader(name, human()), terminal);
        Interruption interruption = new Interruption(terminal)) {
      WeightTape tape = new WeightTape(listener);
      TrainingResult result = interruption.training(() -> Training.run(problem, limited, tape));
      return SpectrumReport.of(problem, options, result.theta(), steps, tape.last());
    }
  }

  private void report(String name, SpectrumReport report, Optional<OutputFolder> folder) {
    String where =
        name
            + " at the "
            + (at.equals(START) || at.equals(END) ? at : "best of " + at + " iterations");
    new SpectrumTable(human()).print(where, report);
    String line = SpectrumJson.of(name, at, report);
    List<Path> files =
        folder
            .map(there -> new SpectrumFiles(there, terminal.err()::println))
            .map(writer -> writer.write(where, report, line))
            .orElse(List.of());
    files.forEach(file -> human().println("written   " + file));
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
