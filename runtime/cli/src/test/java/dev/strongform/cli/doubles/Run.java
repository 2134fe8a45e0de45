package dev.strongform.cli.doubles;

import dev.strongform.GalleryEntry;
import dev.strongform.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Catches what a command prints. */
public final class Run {
  /** The doubles by name. */
  public static final List<GalleryEntry> GALLERY =
      List.of(
          new GalleryEntry("plane", "A plane", Plane.class),
          new GalleryEntry("cliff", "A cliff", Cliff.class),
          new GalleryEntry("guess", "Nobody knows", Guess.class),
          new GalleryEntry("broken", "Not a number", Broken.class),
          new GalleryEntry("hungry", "Out of memory", Hungry.class),
          new GalleryEntry("hole", "Not a number here and there", Hole.class),
          new GalleryEntry("deep-box", "Seven coordinates", Deep.class));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Standard output so far. */
  public String out() {
    return out.toString();
  }

  /** Standard error so far. */
  public String err() {
    return err.toString();
  }

  /** The last line of standard output. */
  public String lastLine() {
    List<String> lines = out().lines().toList();
    return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
  }

  /** A terminal that nobody watches. */
  public Terminal terminal() {
    return new Terminal(new PrintWriter(out), new PrintWriter(err), false, 100);
  }

  /** A terminal that somebody watches. */
  public Terminal watched() {
    return new Terminal(new PrintWriter(out), new PrintWriter(err), true, 100);
  }
}
