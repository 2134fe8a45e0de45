package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.strongform.cli.doubles.Run;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.find.SourceCompiler;
import dev.strongform.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods on an affine fit: Levenberg-Marquardt is done with it at once, Adam is not. */
final class CompareCommandTest {
  @TempDir private Path directory;

  private final Run run = new Run();

  private int run(String... arguments) {
    SourceCompiler compiler = new SourceCompiler(Optional.empty(), "", run.terminal().err());
    ProblemFinder finder = new ProblemFinder(() -> Run.GALLERY, compiler, Optional.empty());
    return new Application(run.terminal(), finder).run(arguments);
  }

  @Test
  void theLineOfJsonHoldsEveryRunTheBestMethodFirst() throws IOException {
    assertEquals(
        ExitCode.SOLVED, run("compare", "plane", "--methods", "adam,lm", "--seeds", "2", "--json"));
    assertEquals(1, run.out().lines().count());
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    assertEquals("relativeL2", result.get("measure"));
    List<?> methods = (List<?>) result.get("methods");
    Map<?, ?> best = (Map<?, ?>) methods.get(0);
    assertEquals("lm", best.get("method"));
    assertEquals(2, ((List<?>) best.get("runs")).size());
    assertTrue((Double) best.get("median") < 1e-10, run.lastLine());
    Map<?, ?> other = (Map<?, ?>) methods.get(1);
    assertEquals("adam", other.get("method"));
    assertEquals(30.0, other.get("iterations"));
    // Thirty gradients, and a look at the last parameters.
    assertEquals(30 + 1 / 3.0, (Double) other.get("work"), 1e-9);
  }

  @Test
  void withoutAKnownSolutionLossesAreCompared() throws IOException {
    run("compare", "guess", "--methods", "lm,lbfgs", "--seeds", "1", "--json");
    assertEquals("loss", JSON.std.mapFrom(run.lastLine()).get("measure"));
    assertTrue(run.err().contains("loss (median)"), run.err());
  }

  @Test
  void aScheduleIsComparedWithItsPhases() throws IOException {
    Path out = directory.resolve("out");
    String methods = "adam,lm,adam:10,lm";
    run("compare", "plane", "--methods", methods, "--seeds", "1", "--out", out.toString());
    List<String> rows = Files.readAllLines(out.resolve("compare.csv"));
    assertTrue(
        rows.stream().anyMatch(row -> row.startsWith("\"adam:10,lm\",1,1,")), rows::toString);
    assertTrue(run.out().contains("adam:10,lm"), run.out());
  }

  @Test
  void aTimeIsKeptByEveryMethod() throws IOException {
    run("compare", "plane", "--methods", "adam", "--seeds", "1", "--seconds", "0.3", "--json");
    Map<?, ?> adam = (Map<?, ?>) ((List<?>) JSON.std.mapFrom(run.lastLine()).get("methods")).get(0);
    assertTrue((Double) adam.get("iterations") > 30, run.lastLine());
    assertTrue((Double) adam.get("seconds") < 3, run.lastLine());
  }

  @Test
  void filesHoldTableJsonAndPicture() throws IOException {
    Path out = directory.resolve("out");
    run("compare", "plane", "--methods", "adam,lm", "--seeds", "1", "--out", out.toString());
    List<String> rows = Files.readAllLines(out.resolve("compare.csv"));
    assertEquals("method,seed,iteration,seconds,work,loss,relativeL2", rows.get(0));
    assertTrue(rows.stream().anyMatch(row -> row.startsWith("adam,1,30,")), rows::toString);
    String json = Files.readString(out.resolve("compare.json"));
    assertEquals("plane", JSON.std.mapFrom(json).get("problem"));
    assertEquals('P', Files.readAllBytes(out.resolve("compare.png"))[1]);
    assertTrue(run.out().contains("work: gradients on all points"), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          compare plane                                   | --methods
          compare plain --methods lm                      | did you mean plane?
          compare plane --methods lm,newtonish            | there is no method "newtonish"
          compare plane --methods lm,adam:5               | its last method runs to the end and takes no trigger
          compare plane --methods lm,adam:90,lm           | lm never begins within the 30 of the run
          compare plane --methods lm,lm                   | --methods names a method twice: lm,lm.
          compare plane --methods lm --seeds 0            | --seeds must be from 1 to 1000, but is 0.
          compare plane --methods lm --method adam        | takes --methods
          compare plane --methods lm --seconds -1         | seconds must be 0 or more, not -1
          compare plane --methods lm,lbfgs --batch 4      | lbfgs cannot run
          compare plane --methods lm --slabs 2            | leave out --slabs and --cuts.
          compare plane --methods lm --grow 9             | from 1 up to below the
          """)
  void aMistakeIsASentenceAndExitsWithTwoBeforeAnythingRuns(String command, String expected) {
    assertEquals(ExitCode.WRONG_COMMAND, run(command.split(" +")));
    assertEquals("", run.out());
    assertTrue(run.err().contains(expected), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertTrue(run.err().lines().count() <= 2, run.err());
  }
}
