package dev.strongform.cli.find;

import dev.strongform.cli.terminal.Mistake;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A Java file that can be read.
 *
 * @param path its path as the user wrote it
 */
public record SourceFile(Path path) {
  /** Checks that a file is there, is no directory and is readable text. */
  public static SourceFile read(String name) {
    Path path = path(name);
    if (Files.isDirectory(path)) {
      throw Mistake.command("%s is a directory; name one .java file in it.", name);
    }
    if (!Files.exists(path)) {
      throw Mistake.command("there is no file %s.", name);
    }
    if (!name.endsWith(".java")) {
      throw Mistake.command("%s is no Java source: its name must end in .java.", name);
    }
    requireText(path);
    return new SourceFile(path);
  }

  /** The directory that the file lies in. */
  public Path directory() {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException invalid) {
      throw Mistake.command("\"%s\" is no path: %s.", name, invalid.getReason());
    }
  }

  private static void requireText(Path path) {
    try {
      Files.readString(path);
    } catch (CharacterCodingException notText) {
      throw Mistake.command("%s is not a text in UTF-8.", path);
    } catch (AccessDeniedException denied) {
      throw Mistake.command("%s may not be read: permission denied.", path);
    } catch (IOException failed) {
      throw Mistake.command("%s cannot be read: %s.", path, failed.getMessage());
    }
  }
}
