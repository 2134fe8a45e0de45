package dev.strongform.cli;

import dev.strongform.cli.find.FoundProblem;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Validates a file without training it. */
@Command(name = "check", description = "Validate a file: every mistake, and nothing is trained.")
final class CheckCommand implements Runnable {
  private final Terminal terminal;
  private final ProblemFinder finder;

  @Parameters(paramLabel = "FILE.java", description = "The file with the problem's class.")
  private String file = "";

  CheckCommand(Terminal terminal, ProblemFinder finder) {
    this.terminal = terminal;
    this.finder = finder;
  }

  @Override
  public void run() {
    finder.compile(file).problems().forEach(this::print);
  }

  private void print(FoundProblem found) {
    terminal.out().println(found.name() + " is a valid problem.");
    found.problem().info().facts().forEach(fact -> terminal.out().println("  " + fact));
  }
}
