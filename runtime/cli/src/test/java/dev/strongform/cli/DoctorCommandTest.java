package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.strongform.cli.doubles.Run;
import dev.strongform.cli.terminal.ExitCode;
import dev.strongform.kernel.KernelEngines;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The doctor says what there is, to people and to scripts. */
final class DoctorCommandTest {
  private static final List<String> NAMES =
      List.of(
          "java",
          "jdk",
          "processor",
          "kernels",
          "algebra",
          "threads",
          "memory",
          "compiler",
          "start",
          "folder");

  private final Run run = new Run();

  private int doctor(String... options) {
    return new Application(run.terminal())
        .run(Stream.concat(Stream.of("doctor"), Stream.of(options)).toArray(String[]::new));
  }

  @Test
  void everythingHasALine() {
    assertEquals(ExitCode.SOLVED, doctor(), run.err());
    NAMES.forEach(
        name -> assertTrue(run.out().contains("\n" + name) || run.out().startsWith(name)));
    assertTrue(run.out().contains(System.getProperty("java.runtime.version")), run.out());
    String kernels = KernelEngines.standardChoice().reason();
    assertTrue(run.out().contains("kernels   " + kernels + "\n"), run.out());
  }

  @Test
  void jsonHasTheSameNames() throws IOException {
    assertEquals(ExitCode.SOLVED, doctor("--json"), run.err());
    Map<String, Object> fields = JSON.std.mapFrom(run.lastLine());
    assertEquals(
        Stream.concat(NAMES.stream(), Stream.of("advice")).toList(), List.copyOf(fields.keySet()));
    assertTrue(fields.get("advice") instanceof List);
  }

  @Test
  void kernelsThatAreNotThereAreAMistake() {
    String before = System.getProperty(KernelEngines.PROPERTY);
    System.setProperty(KernelEngines.PROPERTY, "quantum");
    try {
      assertEquals(ExitCode.WRONG_COMMAND, doctor());
      assertTrue(run.err().contains("no kernels \"quantum\""), run.err());
    } finally {
      if (before == null) {
        System.clearProperty(KernelEngines.PROPERTY);
      } else {
        System.setProperty(KernelEngines.PROPERTY, before);
      }
    }
  }
}
