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

/** The spectrum of an affine fit: 1, x and y on the unit square. */
final class SpectrumCommandTest {
  @TempDir private Path directory;

  private final Run run = new Run();

  private int run(String... arguments) {
    SourceCompiler compiler = new SourceCompiler(Optional.empty(), "", run.terminal().err());
    ProblemFinder finder = new ProblemFinder(() -> Run.GALLERY, compiler, Optional.empty());
    return new Application(run.terminal(), finder).run(arguments);
  }

  @Test
  void theLineOfJsonHoldsTheSpectrum() throws IOException {
    assertEquals(ExitCode.SOLVED, run("spectrum", "plane", "--json", "--steps", "100"));
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    assertEquals("plane", result.get("problem"));
    assertEquals("start", result.get("at"));
    assertEquals("fixed", result.get("weighting"));
    Map<?, ?> weight = (Map<?, ?>) ((List<?>) result.get("weights")).get(0);
    assertEquals("fit", weight.get("term"));
    assertEquals(1.0, weight.get("weight"));
    assertEquals(1.0, weight.get("largestOfPoints"));
    assertEquals(3, result.get("rank"));
    List<?> eigenvalues = (List<?>) result.get("eigenvalues");
    // The trace is the mean of 1 + x^2 + y^2, 5/3 but for the points.
    double trace = eigenvalues.stream().mapToDouble(value -> (Double) value).sum();
    assertEquals(5 / 3.0, trace, 0.1);
    List<?> descent = (List<?>) result.get("descent");
    Map<?, ?> last = (Map<?, ?>) descent.get(descent.size() - 1);
    assertEquals(100, last.get("steps"));
    assertEquals(0, (Double) last.get("deviation"), 1e-10);
    assertEquals(1, run.out().lines().count());
  }

  @Test
  void theTableNamesEveryTermAndTheLaw() {
    assertEquals(ExitCode.SOLVED, run("spectrum", "plane"));
    for (String expected :
        List.of("plane at the start", "effective rank", "fit", "loss by the law")) {
      assertTrue(run.out().contains(expected), run.out());
    }
  }

  @Test
  void theTableSaysWhichWeights() {
    String command = "spectrum plane --weighting attention --at 15 --method gradient-descent";
    assertEquals(ExitCode.SOLVED, run(command.split(" ")));
    assertTrue(run.out().contains("weights of the terms there (attention)"), run.out());
    assertTrue(
        run.out().matches("(?s).*fit +1.00e\\+00  [0-9.e+-]+ to [0-9.e+-]+\\s.*"), run.out());
  }

  @Test
  void filesHoldTableJsonAndPicture() throws IOException {
    Path out = directory.resolve("out");
    assertEquals(ExitCode.SOLVED, run("spectrum", "plane", "--out", out.toString()));
    List<String> rows = Files.readAllLines(out.resolve("spectrum.csv"));
    assertEquals("mode,eigenvalue,gradientShare,reducibleLoss", rows.get(0));
    assertEquals(4, rows.size());
    assertEquals(3, JSON.std.mapFrom(Files.readString(out.resolve("spectrum.json"))).get("rank"));
    byte[] picture = Files.readAllBytes(out.resolve("spectrum.png"));
    assertEquals('P', picture[1]);
  }

  /** An affine fit has the same spectrum everywhere, and after training nothing to gain. */
  @Test
  void itLooksWhereItIsTold() throws IOException {
    assertEquals(ExitCode.SOLVED, run("spectrum", "plane", "--json", "--at", "end"));
    double end = (Double) JSON.std.mapFrom(run.lastLine()).get("loss");
    assertEquals(ExitCode.SOLVED, run("spectrum", "plane", "--json", "--at", "0"));
    double start = (Double) JSON.std.mapFrom(run.lastLine()).get("loss");
    assertEquals(ExitCode.SOLVED, run("spectrum", "plane", "--json", "--at", "1"));
    double one = (Double) JSON.std.mapFrom(run.lastLine()).get("loss");
    assertTrue(end <= one && one < start, end + " " + one + " " + start);
    assertTrue(end < 1e-20 * start, end + " " + start);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spectrum plain                     | did you mean plane?
          spectrum plane --at noon           | --at must be start, end or a number of iterations, but is noon.
          spectrum plane --at -3             | --at must be start, end or a number of iterations, but is -3.
          spectrum plane --steps 0           | --steps must be at least 1, but is 0.
          spectrum plane --cuts 0.5           | leave out --slabs and --cuts.
          spectrum plane --grow 2,3          | so spectrum has no --grow: name its --width.
          spectrum plane --points 0          | --points must be at least 1, but is 0.
          spectrum broken                    | not finite at these parameters
          spectrum                           | NAME|FILE.java
          """)
  void aMistakeIsASentenceAndExitsWithTwo(String command, String expected) {
    assertEquals(ExitCode.WRONG_COMMAND, run(command.split(" +")));
    assertEquals("", run.out());
    assertTrue(run.err().contains(expected), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertTrue(run.err().lines().count() <= 2, run.err());
  }
}
