package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.Excerpt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated text, read and approved: run with {@code -Dgolden.update=true}, read the difference,
 * commit. The same toys are compiled and run by the other tests.
 */
class GoldenTest {
  private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");
  private static final Path RECEIVED = Path.of("target", "goldens");
  private static final int LONGEST = 150;

  /** A golden's name, and what of which file it shows. */
  @ParameterizedTest
  @CsvSource({
    "burgers-source, Burgers, /BurgersProblem.java, HEAD",
    "burgers-momentum, Burgers, /BurgersProblem.java, Momentum",
    "burgers-jets, Burgers, /BurgersProblem.java, momentumJets",
    "burgers-card, Burgers, /Burgers.md, ALL",
    "decay-solution, Decay, /DecaySolution.java, ALL",
    "decay-exact, Decay, /DecayProblem.java, exact",
    "pendulum-force, Pendulum, /PendulumProblem.java, Force",
    "insulated-loss, Insulated, /InsulatedProblem.java, Loss",
    "hard-bend, Hard, /HardProblem.java, Bend",
    "cube-transport, Cube, /CubeProblem.java, Transport",
    "fluxes-balance, Fluxes, /FluxesProblem.java, Balance",
    "film-area, Film, /FilmProblem.java, Area",
    "recurrence-residual, Recurrence, /RecurrenceProblem.java, residualOverLanes",
  })
  void textIsAsApproved(String golden, String problem, String file, String part)
      throws IOException {
    String text = BuiltProblem.named(problem).generated(file);
    assertGolden(golden, new Excerpt(versionless(text)).part(part));
  }

  @Test
  void goldensAreFewAndShort() throws IOException {
    try (Stream<Path> files = Files.list(GOLDENS)) {
      List<Path> goldens = files.sorted().toList();
      assertTrue(goldens.size() <= 13, goldens::toString);
      for (Path golden : goldens) {
        assertTrue(Files.readAllLines(golden).size() <= LONGEST, golden + " is too long to read");
      }
    }
  }

  @Test
  void theDocumentationShowsAGolden() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "generated-example.md"));
    for (String name : List.of("burgers-source", "burgers-jets", "burgers-momentum")) {
      assertTrue(page.contains(Files.readString(golden(name))), name + " differs in the page");
    }
    String source =
        Files.readString(Path.of("src", "test", "resources", "problems", "Burgers.java"));
    assertTrue(page.contains(source), "the toy differs in the page");
  }

  /** Versions change without a change of the text. */
  private static String versionless(String text) {
    return text.replaceAll("strongform [0-9.]+ \\(ABI \\d+\\)", "strongform @VERSION@ (ABI @ABI@)")
        .replaceAll("KernelAbi.require\\(\\d+,", "KernelAbi.require(@ABI@,");
  }

  private static void assertGolden(String name, String received) throws IOException {
    Files.createDirectories(RECEIVED);
    Files.writeString(RECEIVED.resolve(golden(name).getFileName()), received);
    if (Boolean.getBoolean("golden.update") && System.getenv("CI") == null) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden(name), received);
    }
    String approved =
        Files.exists(golden(name))
            ? Files.readString(golden(name))
            : "no golden: run -Dgolden.update=true, read the difference, commit";
    assertEquals(approved, received, name);
  }

  private static Path golden(String name) {
    return GOLDENS.resolve(name + ".golden");
  }
}
