package dev.strongform.cli.output;

import dev.strongform.cli.terminal.Mistake;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A folder into which files are written whole or not at all. */
public final class OutputFolder {
  private final Path directory;

  private OutputFolder(Path directory) {
    this.directory = directory;
  }

  /** Writes a file's bytes. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything to the stream, which the caller closes. */
    void writeTo(OutputStream stream) throws IOException;
  }

  /**
   * Makes sure, before anything expensive runs, that files can be written to a folder. A folder
   * that is not there is made with its first file.
   */
  public static OutputFolder prepare(Path directory) {
    return prepare("--out", directory);
  }

  /** As {@link #prepare(Path)}, for the folder that another option names. */
  public static OutputFolder prepare(String option, Path directory) {
    Path existing = nearestExisting(directory.toAbsolutePath());
    if (!Files.isDirectory(existing)) {
      throw Mistake.command(
          "%s %s cannot be a folder: %s is a file; name another one.", option, directory, existing);
    }
    try {
      Files.delete(Files.createTempFile(existing, ".strongform", ".probe"));
    } catch (IOException refused) {
      throw Mistake.command(
          "%s %s cannot be written to: %s; name another folder.",
          option, directory, reason(refused, existing));
    }
    return new OutputFolder(directory);
  }

  /** Where a file of that name lies. */
  public Path resolve(Path name) {
    return directory.resolve(name);
  }

  /** Writes a text in UTF-8. */
  public Path writeText(Path name, String text) {
    return write(name, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Writes a file beside its place, then moves it there in one step.
   *
   * @return the file
   */
  public Path write(Path name, Content content) {
    Path target = directory.resolve(name);
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.createDirectories(parent(target));
      fill(part, content);
      move(part, target);
      return target;
    } catch (IOException failed) {
      throw Mistake.command("%s could not be written: %s.", target, reason(failed, parent(target)));
    } finally {
      remove(part);
    }
  }

  /** Why a file could not be made in a folder: a phrase. */
  static String reason(IOException failure, Path folder) {
    if (failure instanceof AccessDeniedException) {
      return "you have no permission to write in " + folder;
    }
    if (failure instanceof NoSuchFileException) {
      return "no file can be made in " + folder;
    }
    String said =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    return said == null ? "the system gives no reason" : said;
  }

  private static void fill(Path part, Content content) throws IOException {
    try (OutputStream stream =
        new BufferedOutputStream(
            Files.newOutputStream(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING))) {
      content.writeTo(stream);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void remove(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException leftOver) {
      // The failure that left it is what is reported.
    }
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file : parent;
  }

  private static Path nearestExisting(Path directory) {
    @Nullable Path candidate = directory;
    while (candidate != null && !Files.exists(candidate)) {
      candidate = candidate.getParent();
    }
    return candidate == null ? directory : candidate;
  }
}
