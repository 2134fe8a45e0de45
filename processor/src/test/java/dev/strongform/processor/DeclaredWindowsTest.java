package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Windows;
import dev.strongform.optim.step.Stop;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.SourceText;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows that a class declares, from source to solution. */
class DeclaredWindowsTest {
  private static final TrainingListener SILENT = new TrainingListener() {};

  private static final Pattern STATED =
      Pattern.compile("(\\d+) flops a point: (\\d+) in the windows, (\\d+) in the equation");

  /** Heat between walls, under the annotations given. */
  private static BuiltProblem heat(String annotations) {
    return BuiltProblem.of(
        new SourceText(
            "demo.Heat",
            """
            package demo;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", max = 1)
            @Time(max = 0.2)
            @Unknown(name = "u")
            %s
            final class Heat {
              @Equation static double heat(double u_t, double u_xx) { return u_t - u_xx; }
              @Initial @Boundary @Exact static double u(double x, double t) {
                return Math.exp(-Math.PI * Math.PI * t) * Math.sin(Math.PI * x);
              }
            }
            """
                .formatted(annotations)));
  }

  private static TrainingOptions options(String annotations) {
    return TrainingOptions.of(heat(annotations).problem());
  }

  @Test
  void areWrittenAsTheRuntimeReadsThem() {
    String source = heat("@Windows").generated("/HeatProblem.java");
    assertTrue(
        source.contains("Architecture.windows(\"u\", 1, Windows.of(16, 12, 1.0E-10))"), source);
    assertEquals(
        List.of(Architecture.windows("u,v", 2, Windows.of(6, 5, 1e-4))),
        BuiltProblem.named("Ripple").declaredProblem().networks());
  }

  @Test
  void areWhatABareClassGetsWhereTheyFit() {
    BuiltProblem bare = heat("");
    assertEquals(heat("@Windows").declaredProblem().networks(), bare.declaredProblem().networks());
    assertEquals(options("@Windows"), options(""));
    String size = "windows of u: 16 x 12 Chebyshev polynomials each";
    assertTrue(
        bare.problem().info().facts().stream()
            .anyMatch(fact -> fact.startsWith(size) && fact.endsWith(" (the default)")));
  }

  /** What a training is told is of networks, and boxes are of networks too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Training(seconds = 9)",
        "@Subdomains(boxes = {2, 1})",
        "@Coordinate(name = \"y\", max = 1)"
      })
  void areNotForAClassThatMeansANetworkOrDoesNotFit(String annotations) {
    Architecture network = heat(annotations).declaredProblem().networks().get(0);
    assertEquals(List.of(20, 20, 20), network.hidden());
  }

  @Test
  void areSolvedByABareRun() {
    CompiledProblem problem =
        heat("@Windows(space = 10, time = 8, tolerance = 1e-8)").declaredProblem();
    TrainingResult result = Training.run(problem, TrainingOptions.of(problem), SILENT);
    assertEquals(Stop.STEP_TOLERANCE, result.stop(), result.advice());
    double error = result.error().orElseThrow().largestRelativeL2();
    assertTrue(error < 1e-8, () -> "error " + error);
  }

  @Test
  void systemsAreSolvedToo() {
    CompiledProblem problem = BuiltProblem.named("Ripple").declaredProblem();
    TrainingResult result = Training.run(problem, TrainingOptions.of(problem), SILENT);
    assertEquals(Stop.STEP_TOLERANCE, result.stop(), result.advice());
    assertTrue(result.loss() < 1e-4, () -> "loss " + result.loss());
  }

  @Test
  void limitsHoldWhereTheyAreWrittenAndNowhereElse() {
    TrainingOptions bare = options("@Windows");
    assertEquals("auto", bare.method());
    assertEquals(bare, bare.forWindows());
    assertEquals(
        bare.withSeconds(9), options("@Windows @Training(seconds = 9)"), "only what is written");
    assertEquals(7, options("@Windows @Training(iterations = 7)").iterations());
    assertEquals(500, options("@Windows @Training(iterations = 500)").iterations());
    assertEquals(500, options("@Mlp(hidden = 3)").iterations());
  }

  @Test
  void anotherMethodIsRefused() {
    CompiledProblem problem = heat("@Windows @Training(method = \"lm\")").declaredProblem();
    TrainingOptions options = TrainingOptions.of(problem);
    String why =
        assertThrows(IllegalArgumentException.class, () -> Training.run(problem, options, SILENT))
            .getMessage();
    assertTrue(why.contains("gauss-newton, and not by lm"), why);
  }

  /** Every coefficient of a window is multiplied and added once a channel. */
  @Test
  void theirCostIsTheRuntimes() {
    BuiltProblem built = BuiltProblem.named("Ripple");
    Matcher card = STATED.matcher(built.generated(".md"));
    // u, u_t, u_x and u_xx, and the same of v; at the start the value of both.
    List<Long> expected = List.of(8L, 8L, 2L, 2L);
    List<TermKernel> terms = built.declaredProblem().terms();
    for (int term = 0; term < terms.size(); term++) {
      assertTrue(card.find());
      long windows = 2 * 6 * 5 * expected.get(term);
      assertEquals(windows, ((JetTerm) terms.get(term)).jets().flopsPerPoint());
      assertEquals(windows, Long.parseLong(card.group(2)));
      assertEquals(terms.get(term).info().flopsPerPoint(), Long.parseLong(card.group(1)));
    }
    assertFalse(card.find());
  }

  @Test
  void factsNameThem() {
    assertTrue(
        heat("@Windows")
            .problem()
            .info()
            .facts()
            .containsAll(
                List.of(
                    "affine in u: one linear least squares solves for windows",
                    "windows of u: 16 x 12 Chebyshev polynomials each, last coefficients at most"
                        + " 1e-10 of the solution's size")));
  }
}
