package dev.strongform.cli;

import dev.strongform.cli.bench.Benchmarks;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.terminal.ExitCode;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.cli.terminal.Terminal;
import dev.strongform.kernel.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands put together, and the one place where mistakes become sentences. */
public final class Application {
  private static final String STACK_TRACE = "--stacktrace";
  private static final int USAGE_COLUMNS = 100;

  private final Terminal terminal;
  private final ProblemFinder finder;

  /** The application with the galleries on its class path. */
  public Application(Terminal terminal) {
    this(terminal, ProblemFinder.system(terminal.err()));
  }

  Application(Terminal terminal, ProblemFinder finder) {
    this.terminal = terminal;
    this.finder = finder;
  }

  /**
   * Runs a command.
   *
   * @return one of {@link ExitCode}
   */
  public int run(String... arguments) {
    int code = execute(arguments);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private int execute(String... arguments) {
    CommandLine commandLine = commandLine();
    try {
      return commandLine.execute(arguments);
    } catch (LinkageError | ServiceConfigurationError | VirtualMachineError failure) {
      return explainFailure(failure, commandLine.getParseResult());
    }
  }

  private CommandLine commandLine() {
    CommandLine root = new CommandLine(new RootCommand());
    root.getCommandSpec()
        .addOption(option("Print this help.", "-h", "--help").usageHelp(true).build())
        .addOption(option("Print the version.", "-V", "--version").versionHelp(true).build())
        .addOption(option("Print where an internal error came from.", STACK_TRACE).build());
    return root.addSubcommand(new ListCommand(terminal, finder))
        .addSubcommand(new SolveCommand(terminal, finder))
        .addSubcommand(new InspectCommand(terminal, finder))
        .addSubcommand(new CheckCommand(terminal, finder))
        .addSubcommand(new SpectrumCommand(terminal, finder))
        .addSubcommand(new CompareCommand(terminal, finder))
        .addSubcommand(new DoctorCommand(terminal))
        .addSubcommand(new BenchCommand(terminal, Application::benchmarks))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setUsageHelpWidth(USAGE_COLUMNS)
        .setParameterExceptionHandler(this::explainParameter)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> explainFailure(failure, parsed));
  }

  private static Optional<Benchmarks> benchmarks() {
    return ServiceLoader.load(Benchmarks.class).findFirst();
  }

  private static OptionSpec.Builder option(String description, String... names) {
    return OptionSpec.builder(names)
        .description(description)
        .type(boolean.class)
        .scopeType(ScopeType.INHERIT);
  }

  private int explainParameter(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    print(mistake.getMessage() + nearestOption(mistake).orElse(""));
    terminal.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_COMMAND;
  }

  private static Optional<String> nearestOption(ParameterException mistake) {
    if (!(mistake instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return Optional.empty();
    }
    CommandLine command = mistake.getCommandLine();
    List<String> known = new ArrayList<>(command.getSubcommands().keySet());
    command.getCommandSpec().options().forEach(option -> known.add(option.longestName()));
    return NearestName.to(unmatched.getUnmatched().get(0), known)
        .map(name -> "; did you mean " + name + "?");
  }

  private int explainFailure(Throwable failure, ParseResult parsed) {
    if (wantsStackTrace(parsed)) {
      failure.printStackTrace(terminal.err());
    }
    if (failure instanceof Mistake mistake) {
      print(mistake.sentence());
      return mistake.exitCode();
    }
    if (failure instanceof ExceptionInInitializerError
        && failure.getCause() instanceof IllegalArgumentException refused) {
      // A system property names kernels that are not there.
      print(String.valueOf(refused.getMessage()));
      return ExitCode.WRONG_COMMAND;
    }
    print("internal error: " + failure);
    if (!wantsStackTrace(parsed)) {
      terminal.err().println("Run it again with " + STACK_TRACE + " to see where.");
    }
    return ExitCode.INTERNAL;
  }

  private static boolean wantsStackTrace(ParseResult parsed) {
    return parsed.hasMatchedOption(STACK_TRACE)
        || (parsed.hasSubcommand() && wantsStackTrace(parsed.subcommand()));
  }

  private void print(String sentence) {
    terminal.err().println("strongform: " + sentence);
  }
}
