package dev.strongform.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.cli.terminal.ExitCode;
import dev.strongform.cli.terminal.Mistake;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files are written whole or not at all. */
final class OutputFolderTest {
  @TempDir private Path directory;

  private static final Path NAME = Path.of("table.csv");

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aFailureHalfwayKeepsTheOldFileAndLeavesNoOther() throws IOException {
    OutputFolder folder = OutputFolder.prepare(directory);
    folder.writeText(NAME, "old");
    Mistake mistake =
        assertThrows(
            Mistake.class,
            () ->
                folder.write(
                    NAME,
                    stream -> {
                      stream.write(new byte[100_000]);
                      throw new IOException("the disk is full");
                    }));
    assertEquals(ExitCode.WRONG_COMMAND, mistake.exitCode());
    assertTrue(mistake.sentence().contains("the disk is full"), mistake.sentence());
    assertEquals("old", Files.readString(directory.resolve(NAME)));
    assertEquals(List.of("table.csv"), names());
  }

  @Test
  void preparingMakesNothing() throws IOException {
    OutputFolder folder = OutputFolder.prepare(directory.resolve("a/b"));
    assertEquals(List.of(), names());
    folder.writeText(NAME, "text");
    assertEquals("text", Files.readString(directory.resolve("a/b/table.csv")));
  }

  @Test
  void theReasonIsInWords() {
    Path proc = Path.of("/proc");
    assertEquals(
        "no file can be made in /proc",
        OutputFolder.reason(new NoSuchFileException("/proc/x"), proc));
    assertEquals(
        "you have no permission to write in /proc",
        OutputFolder.reason(new AccessDeniedException("/proc/x"), proc));
    assertEquals(
        "Read-only file system",
        OutputFolder.reason(
            new FileSystemException("/proc/x", null, "Read-only file system"), proc));
    assertEquals("full", OutputFolder.reason(new IOException("full"), proc));
    assertEquals("the system gives no reason", OutputFolder.reason(new IOException(), proc));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderOfTheSystemIsRefused() {
    Mistake mistake =
        assertThrows(Mistake.class, () -> OutputFolder.prepare(Path.of("/proc/nope")));
    assertTrue(mistake.sentence().startsWith("--out /proc/nope cannot be written to: "));
    assertFalse(mistake.sentence().contains("Exception"), mistake.sentence());
  }

  @Test
  void aFileInTheWayIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    Mistake mistake = assertThrows(Mistake.class, () -> OutputFolder.prepare(file.resolve("x")));
    assertTrue(mistake.sentence().contains("is a file"), mistake.sentence());
    assertFalse(mistake.sentence().contains("Exception"), mistake.sentence());
  }
}
