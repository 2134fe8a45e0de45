package dev.strongform.cli.terminal;

/** The exit codes that scripts may rely on. */
public final class ExitCode {
  /** The command did what it was asked. */
  public static final int SOLVED = 0;

  /** The problem's class is wrong. */
  public static final int WRONG_MODEL = 1;

  /** The command is wrong: its name, an option, a file. */
  public static final int WRONG_COMMAND = 2;

  /** Training became not-a-number or infinite, or left no finite loss or parameters. */
  public static final int DIVERGED = 3;

  /** Training ran out of memory; what it had found was reported. */
  public static final int OUT_OF_MEMORY = 4;

  /** A fault of this program. */
  public static final int INTERNAL = 70;

  private ExitCode() {}
}
