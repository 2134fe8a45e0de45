package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.strongform.cli.doubles.Run;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.find.SourceCompiler;
import dev.strongform.cli.terminal.ExitCode;
import dev.strongform.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that fail: the code they exit with, what they say, and what is left of them. */
final class FailedRunTest {
  @TempDir private Path directory;

  private final Run run = new Run();

  private int run(String... arguments) {
    Terminal terminal = run.terminal();
    SourceCompiler compiler = new SourceCompiler(Optional.empty(), "", terminal.err());
    ProblemFinder finder = new ProblemFinder(() -> Run.GALLERY, compiler, Optional.empty());
    return new Application(terminal, finder).run(arguments);
  }

  private Path out() {
    return directory.resolve("out");
  }

  @Test
  void aDivergedRunExitsWithThreeAndLeavesNoSolutionThatIsNotANumber() throws IOException {
    assertEquals(ExitCode.DIVERGED, run("solve", "broken", "--json", "--out", out().toString()));
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    assertEquals("non-finite", result.get("stop"));
    assertEquals(null, result.get("loss"));
    assertTrue(Files.exists(out().resolve("history.csv")));
  }

  @Test
  void aRunThatIsOutOfMemoryExitsWithFourAndWritesItsBest() throws IOException {
    assertEquals(
        ExitCode.OUT_OF_MEMORY,
        run("solve", "hungry", "--method", "lm", "--json", "--out", out().toString()));
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    assertEquals("memory", result.get("stop"));
    assertTrue((double) result.get("loss") < 1, run.lastLine());
    assertTrue((int) result.get("iterations") > 0, run.lastLine());
    String said = "stopped   memory: out of memory, and the best parameters so far are kept; ";
    assertTrue(run.err().contains(said), run.err());
    assertTrue(run.err().contains("STRONGFORM_JAVA_OPTS=-Xmx8g"), run.err());
    assertTrue(run.err().contains(", or take lbfgs"), run.err());
    List<String> rows = Files.readAllLines(out().resolve("solution.csv"));
    assertTrue(rows.size() > 2 && !rows.get(1).contains("NaN"), () -> rows.get(1));
  }

  /** The steps see a point at a time, and none of those without a value. */
  @Test
  void aRunWithoutAFiniteLossExitsWithThreeAndSaysWhyItEnded() throws IOException {
    assertEquals(
        ExitCode.DIVERGED,
        run("solve", "hole", "--json", "--method", "sgd", "--batch", "1", "--iterations", "1"));
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    assertEquals("iterations", result.get("stop"));
    assertEquals(null, result.get("loss"));
    assertTrue(run.err().contains("\nstopped   iterations: iteration budget spent"), run.err());
  }
}
