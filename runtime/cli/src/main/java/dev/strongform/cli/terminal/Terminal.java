package dev.strongform.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints.
 *
 * @param out standard output
 * @param err standard error
 * @param interactive whether somebody watches standard error
 * @param columns width of a line that is redrawn
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive, int columns) {
  private static final int DEFAULT_COLUMNS = 100;

  /** The process's own streams, in UTF-8, with what the launcher found out about the terminal. */
  public static Terminal system() {
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Boolean.getBoolean("strongform.terminal"),
        Integer.getInteger("strongform.columns", DEFAULT_COLUMNS));
  }

  /** Prints what is left; the last thing that a process does. */
  public void end() {
    out.flush();
    err.flush();
    ErrorFilter.finish();
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
