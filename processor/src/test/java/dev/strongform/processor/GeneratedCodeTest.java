package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.PrintGenerated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every generated text: the same bytes everywhere, and no warning of javac. */
class GeneratedCodeTest {
  @ParameterizedTest
  @MethodSource("dev.strongform.processor.harness.Problems#all")
  void compilingTwiceGivesTheSameTextAndNoWarning(String name) {
    BuiltProblem built = BuiltProblem.named(name);
    assertEquals(built.generated(), BuiltProblem.generatedAnew(name));
    assertEquals(
        List.of(), built.complaints().stream().filter(line -> !line.contains("[SF")).toList());
  }

  @Test
  void aFreshJvmGivesTheSameText(@TempDir Path folder) throws Exception {
    assertSameIn(Path.of(System.getProperty("java.home")), folder);
  }

  /** Another JDK's folder comes as {@code -Dstrongform.otherJdk=...}. */
  @Test
  void anotherJdkGivesTheSameText(@TempDir Path folder) throws Exception {
    String other = System.getProperty("strongform.otherJdk", "");
    assumeTrue(!other.isEmpty(), "name another JDK: -Dstrongform.otherJdk=folder");
    assertSameIn(Path.of(other), folder);
  }

  private static void assertSameIn(Path home, Path folder)
      throws IOException, InterruptedException {
    String here = PrintGenerated.text(name -> BuiltProblem.named(name).generated());
    assertEquals(here, inJvm(home, folder));
  }

  private static String inJvm(Path home, Path folder) throws IOException, InterruptedException {
    Path out = folder.resolve("generated.txt");
    Process process =
        new ProcessBuilder(
                home.resolve("bin").resolve("java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PrintGenerated.class.getName(),
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertTrue(ended && Files.exists(out), () -> read(folder.resolve("log.txt")));
    return read(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
