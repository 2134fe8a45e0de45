package dev.strongform.cli;

import dev.strongform.GalleryEntry;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.terminal.Terminal;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Lists the problems of the galleries with the unknowns and the order of each. */
@Command(name = "list", description = "List the problems that can be solved by name.")
final class ListCommand implements Runnable {
  private final Terminal terminal;
  private final ProblemFinder finder;

  ListCommand(Terminal terminal, ProblemFinder finder) {
    this.terminal = terminal;
    this.finder = finder;
  }

  @Override
  public void run() {
    List<GalleryEntry> entries = finder.entries();
    if (entries.isEmpty()) {
      terminal.out().println("There is no gallery on the class path; solve a FILE.java instead.");
    }
    int width = entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    entries.forEach(entry -> print(entry, width));
  }

  private void print(GalleryEntry entry, int width) {
    String format = "%-" + (width + 2) + "s%s%n";
    terminal.out().printf(Locale.ROOT, format, entry.name(), entry.title());
    terminal.out().printf(Locale.ROOT, format, "", facts(finder.find(entry.name()).problem()));
  }

  private static String facts(CompiledProblem problem) {
    String arguments =
        problem.domain().axes().stream().map(Axis::name).collect(Collectors.joining(", "));
    String unknowns =
        problem.info().unknowns().stream()
            .map(unknown -> unknown + "(" + arguments + ")")
            .collect(Collectors.joining(", "));
    return Stream.concat(
            Stream.of(unknowns),
            problem.info().facts().stream().filter(fact -> fact.contains(": order ")))
        .collect(Collectors.joining("; "));
  }
}
