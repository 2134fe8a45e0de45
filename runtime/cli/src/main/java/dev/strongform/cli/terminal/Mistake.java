package dev.strongform.cli.terminal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A user's mistake: a sentence that says what was found and what to do, and the exit code. */
public final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Mistake(int exitCode, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  /** The command is wrong. */
  public static Mistake command(String format, @Nullable Object... arguments) {
    return new Mistake(ExitCode.WRONG_COMMAND, format(format, arguments), null);
  }

  /** The command is wrong, as the runtime's exception says in a sentence. */
  public static Mistake command(IllegalArgumentException refused) {
    return new Mistake(ExitCode.WRONG_COMMAND, String.valueOf(refused.getMessage()), refused);
  }

  /** What the command asks for does not fit into memory. */
  public static Mistake memory(OutOfMemoryError full) {
    String sentence =
        "there is not enough memory for this size: lower --width, --depth or --points, raise the"
            + " limit with STRONGFORM_JAVA_OPTS=-Xmx8g, or take a method that holds less: lbfgs, or"
            + " adam.";
    return new Mistake(ExitCode.WRONG_COMMAND, sentence, full);
  }

  /** The model is wrong. */
  public static Mistake model(String format, @Nullable Object... arguments) {
    return new Mistake(ExitCode.WRONG_MODEL, format(format, arguments), null);
  }

  /** The code to exit with. */
  public int exitCode() {
    return exitCode;
  }

  /** The sentence to print. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  private static String format(String format, @Nullable Object... arguments) {
    return arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments);
  }
}
