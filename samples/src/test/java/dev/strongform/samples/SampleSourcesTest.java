package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader finds in the class of every sample. */
class SampleSourcesTest {
  private static final int MOST_LINES = 40;

  /**
   * Lines from the first annotation to the last brace; blank ones, the formatter's, do not count.
   */
  @ParameterizedTest
  @MethodSource("names")
  void aSampleIsAtMostFortyLines(String name) throws IOException {
    List<String> lines = lines(name);
    long written =
        lines.stream()
            .dropWhile(line -> !line.startsWith("@Problem"))
            .filter(line -> !line.isBlank())
            .count();
    assertTrue(written > 5 && written <= MOST_LINES, name + " has " + written + " lines");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aSampleNamesItsSource(String name) throws IOException {
    assertEquals(1, lines(name).stream().filter(line -> line.contains("Source: ")).count(), name);
  }

  static Stream<String> names() {
    return SamplesTest.names();
  }

  private static List<String> lines(String name) throws IOException {
    String type = SamplesTest.problem(name).info().sourceClass();
    return Files.readAllLines(Path.of("src/main/java", type.replace('.', '/') + ".java"));
  }
}
