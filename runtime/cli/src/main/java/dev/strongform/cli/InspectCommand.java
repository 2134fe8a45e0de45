package dev.strongform.cli;

import dev.strongform.cli.find.FoundProblem;
import dev.strongform.cli.find.GeneratedSource;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.output.OutputFolder;
import dev.strongform.cli.report.MethodTable;
import dev.strongform.cli.terminal.Terminal;
import dev.strongform.verify.KernelMethods;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a problem's model card, what its kernels cost, and the source generated for it. */
@Command(
    name = "inspect",
    description =
        "Print a problem's model card, the operations and byte-code sizes of its kernels' methods,"
            + " and the source generated for it.")
final class InspectCommand implements Runnable {
  private final Terminal terminal;
  private final ProblemFinder finder;

  @Parameters(paramLabel = "NAME|FILE.java", description = "A name of \"list\", or a file.")
  private String target = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write the model card and the generated sources there.")
  private @Nullable Path out;

  InspectCommand(Terminal terminal, ProblemFinder finder) {
    this.terminal = terminal;
    this.finder = finder;
  }

  @Override
  public void run() {
    FoundProblem found = finder.find(target);
    Optional<OutputFolder> folder = Optional.ofNullable(out).map(OutputFolder::prepare);
    terminal.out().println(found.problem().info().card().stripTrailing());
    printMethods(new MethodTable(KernelMethods.of(found.problem())));
    if (found.sources().isEmpty()) {
      terminal.out().println();
      terminal.out().println("The generated source is not here: samples was built elsewhere.");
    }
    found.sources().forEach(this::print);
    folder.ifPresent(there -> write(there, found));
  }

  private void printMethods(MethodTable table) {
    terminal.out().println();
    terminal.out().println("Methods of the kernels: operations of the method's own loop at a");
    terminal.out().println("point, networks left out; bytes of byte code.");
    terminal.out().println();
    table.lines().forEach(terminal.out()::println);
    table.warnings().forEach(terminal.err()::println);
  }

  private void print(GeneratedSource source) {
    Path shown = source.location().orElseGet(() -> inMemory(source));
    String where = source.location().isPresent() || out != null ? "" : " (in memory; --out writes)";
    terminal.out().println();
    terminal.out().println("==> " + shown + where + " <==");
    terminal.out().println(source.text().stripTrailing());
  }

  private Path inMemory(GeneratedSource source) {
    return out == null ? source.path() : out.resolve(source.path());
  }

  private static void write(OutputFolder folder, FoundProblem found) {
    folder.writeText(Path.of("model.md"), found.problem().info().card());
    found.sources().forEach(source -> folder.writeText(source.path(), source.text()));
  }
}
