package dev.strongform.benchmarks;

import dev.strongform.cli.terminal.Terminal;
import java.util.Locale;

/** One line on standard error that says which row is measured; many where nobody watches. */
final class ProgressLine {
  private final Terminal terminal;
  private final int total;
  private int number;

  ProgressLine(Terminal terminal, int total) {
    this.terminal = terminal;
    this.total = total;
  }

  /** The next row. */
  void begin(String name) {
    number++;
    String text = String.format(Locale.ROOT, "measuring %d/%d  %s", number, total, name);
    if (terminal.interactive()) {
      redraw(text);
    } else {
      terminal.err().println(text);
      terminal.err().flush();
    }
  }

  /** Removes the line. */
  void end() {
    if (terminal.interactive()) {
      redraw("");
      terminal.err().print("\r");
      terminal.err().flush();
    }
  }

  private void redraw(String text) {
    int width = terminal.columns() - 1;
    String shown = text.length() > width ? text.substring(0, width) : text;
    terminal.err().print("\r" + shown + " ".repeat(width - shown.length()));
    terminal.err().flush();
  }
}
