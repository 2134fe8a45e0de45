package dev.strongform.cli;

import dev.strongform.cli.terminal.Mistake;
import picocli.CommandLine.Command;

/** The command without a subcommand: its help says what there is. */
@Command(
    name = "strongform",
    description = "Solves partial differential equations written as annotated Java classes.",
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  strongform list                          the problems that come with Strongform",
      "  strongform solve burgers --out out       train, then write a table and a picture",
      "  strongform solve path/to/MyProblem.java  a single file that is in no project",
      "  strongform doctor                        what training runs on here",
      "  strongform bench --quick                 how fast it is, against OpenBLAS",
      "",
      "Exit codes: 0 solved, 1 a wrong model, 2 a wrong command, 3 diverged."
    })
final class RootCommand implements Runnable {
  @Override
  public void run() {
    throw Mistake.command(
        "a command is missing: list, solve, compare, spectrum, inspect, check, doctor"
            + " or bench; see strongform --help.");
  }
}
