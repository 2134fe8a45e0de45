package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.optim.preset.Methods;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A method that is written outside of Strongform is as good as one of its table. */
class ProvidedMethodTest {
  private static final CompiledProblem HEAT = trained("heat");

  /** The problem over a small network in the place of what its class declares. */
  private static CompiledProblem trained(String name) {
    CompiledProblem declared = SamplesTest.problem(name);
    Architecture own = declared.networks().get(0);
    return declared.with(
        declared.domain(),
        List.of(new Architecture(own.name(), List.of(8), own.activation(), own.outputs())));
  }

  private static TrainingResult run(CompiledProblem problem, String method, int iterations) {
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withMethod(method)
            .withInteriorPoints(100)
            .withIterations(iterations)
            .withThreads(1);
    return Training.run(problem, options, new TrainingListener() {});
  }

  @Test
  void itIsNamedBehindTheTable() {
    assertEquals("polyak", Methods.names().get(Methods.names().size() - 1));
  }

  @Test
  void itTrains() {
    double start = run(HEAT, "polyak", 1).loss();
    double end = run(HEAT, "polyak", 300).loss();
    assertTrue(end < 0.02 * start, start + " to " + end);
    assertTrue(end < run(HEAT, "gradient-descent", 300).loss());
  }

  @Test
  void itIsAPhaseOfASchedule() {
    TrainingResult result = run(HEAT, "polyak:20,lm", 30);
    assertEquals(1, result.switches().size());
    assertEquals("polyak", result.switches().get(0).from());
    assertTrue(result.loss() < run(HEAT, "polyak", 30).loss());
  }

  @Test
  void itIsRefusedWhereItsPartsHaveNoMeaning() {
    CompiledProblem energy = trained("ritz1d");
    String why =
        assertThrows(IllegalArgumentException.class, () -> run(energy, "polyak", 2)).getMessage();
    assertTrue(why.contains("polyak") && why.contains("products with the Jacobian"), why);
  }

  /** What the guide prints is what compiles. */
  @ParameterizedTest
  @ValueSource(strings = {"PolyakSteps", "PolyakMethod"})
  void theGuideShowsTheClass(String name) throws IOException {
    Path source = Path.of("src/main/java/dev/strongform/samples/methods", name + ".java");
    try (Stream<String> lines = Files.lines(source)) {
      List<String> declared =
          lines.dropWhile(line -> !line.matches("(@AutoService|(public )?final class).*")).toList();
      String guide = Files.readString(Path.of("../docs/guide.md"));
      assertTrue(guide.contains(String.join("\n", declared)), name);
    }
  }
}
