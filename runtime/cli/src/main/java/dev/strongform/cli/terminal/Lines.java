package dev.strongform.cli.terminal;

/** Breaks sentences into lines that a terminal shows whole. */
public final class Lines {
  /** Characters of a line. */
  private static final int WIDTH = 100;

  private Lines() {}

  /**
   * The text broken at spaces.
   *
   * @param indent spaces before every line but the first, which has as many characters before it
   */
  public static String broken(String text, int indent) {
    StringBuilder lines = new StringBuilder();
    int column = indent;
    for (String word : text.split(" ")) {
      boolean fits = column + 1 + word.length() <= WIDTH;
      if (column > indent) {
        lines.append(fits ? " " : System.lineSeparator() + " ".repeat(indent));
        column = fits ? column + 1 : indent;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
