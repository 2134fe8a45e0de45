package dev.strongform.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.strongform.GalleryEntry;
import dev.strongform.cli.doubles.Panes;
import dev.strongform.cli.doubles.PanesProblem;
import dev.strongform.cli.doubles.Run;
import dev.strongform.cli.find.ProblemFinder;
import dev.strongform.cli.find.SourceCompiler;
import dev.strongform.cli.terminal.ExitCode;
import dev.strongform.cli.terminal.Mistake;
import dev.strongform.cli.terminal.Terminal;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Windows;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * A class that declares windows, and the flags that change them or put a network in their place.
 */
final class DeclaredWindowsTest {
  private final Run run = new Run();

  private int run(String... arguments) {
    Terminal terminal = run.terminal();
    SourceCompiler compiler = new SourceCompiler(Optional.empty(), "", terminal.err());
    List<GalleryEntry> gallery = List.of(new GalleryEntry("panes", "Panes", Panes.class));
    ProblemFinder finder = new ProblemFinder(() -> gallery, compiler, Optional.empty());
    return new Application(terminal, finder).run(arguments);
  }

  private static NetworkFlags flags(String... arguments) {
    NetworkFlags flags = new NetworkFlags();
    new CommandLine(flags).parseArgs(arguments);
    return flags;
  }

  private static Architecture network(String... arguments) {
    return flags(arguments).applyTo(new PanesProblem()).networks().get(0);
  }

  @Test
  void areKeptWhereNoFlagSaysOtherwise() {
    for (String ansatz : List.of("windows", "auto")) {
      assertEquals(Optional.of(PanesProblem.DECLARED), network("--ansatz", ansatz).windows());
    }
    assertEquals(Optional.of(PanesProblem.DECLARED), network().windows());
    assertFalse(flags().overrides(new PanesProblem()));
  }

  @Test
  void takeAnotherTolerance() {
    assertEquals(Optional.of(Windows.of(10, 8, 1e-4)), network("--tolerance", "1e-4").windows());
  }

  @Test
  void giveWayToANetwork() {
    Architecture mlp = network("--ansatz", "mlp", "--width", "7");
    assertEquals(List.of(7, 7, 7), mlp.hidden());
    assertTrue(mlp.windows().isEmpty());
    assertTrue(flags("--ansatz", "mlp").overrides(new PanesProblem()));
    Architecture features = network("--ansatz", "features");
    assertTrue(features.drawn().isPresent());
    assertTrue(features.windows().isEmpty());
    assertTrue(flags("--ansatz", "features").overrides(new PanesProblem()));
  }

  @Test
  void haveNoLayers() {
    assertThrows(Mistake.class, () -> network("--width", "5"));
  }

  @Test
  void aNetworkInTheirPlaceGetsItsOwnMethodAndLimit() throws IOException {
    assertEquals(ExitCode.SOLVED, run("solve", "panes", "--ansatz", "mlp", "--json"), run.err());
    Map<String, Object> result = JSON.std.mapFrom(run.lastLine());
    assertEquals("mlp", result.get("ansatz"));
    assertEquals("lm", result.get("method"));
    assertTrue(run.err().contains("lm, at most 500 iterations"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spectrum panes --at end                | windows are solved one after another
          compare panes --methods lm,adam        | windows have one method
          solve panes --method lm                | Newton's method, gauss-newton, and not by lm
          solve panes --slabs 3                  | windows cut the time themselves, so 3 slabs
          solve panes --batch 9                  | Gauss points, so a batch of 9 cannot be asked for
          solve panes --resample 9               | place their Gauss points themselves, so resample 9
          solve panes --weighting causal         | so weighting causal cannot be asked for: leave
          solve panes --points 77                | themselves, so 77 interior points cannot be asked for: leave
          solve panes --points 50,7              | themselves, so 7 boundary points cannot be asked for: leave
          solve panes --kernels vector           | so kernels vector cannot be asked for: leave kernels out
          solve panes --learning-rate 0.1        | gauss-newton has no learning rate: leave that setting out
          solve panes --momentum 0.5             | gauss-newton has no momentum: leave that setting out
          solve panes --precision float32        | digits of float64, so precision float32 cannot be asked for
          solve panes --tolerance 2              | between 0 and 1, not 2.0
          solve panes --depth 2                  | are of networks, not of windows
          """)
  void whatTheyDoNotHaveIsRefusedWithASentence(String command, String expected) {
    assertEquals(ExitCode.WRONG_COMMAND, run(command.split(" +")));
    assertTrue(run.err().contains(expected), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }
}
