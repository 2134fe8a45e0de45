package dev.strongform.cli;

import dev.strongform.cli.terminal.Terminal;

/** The entry point of the command line. */
public final class Main {
  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.system();
    int code = new Application(terminal).run(arguments);
    terminal.end();
    System.exit(code);
  }
}
