package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Slab;
import dev.strongform.kernel.Windows;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import dev.strongform.verify.DerivativeCheck;
import dev.strongform.verify.DerivativeReport;
import dev.strongform.windows.WindowSolver;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples over one space axis and time, solved in windows that are placed on the way. */
class WindowsTest {
  private static final TrainingListener SILENT = new TrainingListener() {};

  /** Walls, a layer, two derivatives in time, a periodic axis, none in space, no time, a system. */
  @ParameterizedTest
  @CsvSource({
    "heat, 1e-8, 1e-10",
    "burgers, 1e-6, 1e-5",
    "wave, 1e-8, 1e-9",
    "convection, 1e-8, 1e-9",
    "reaction, 1e-8, 1e-8",
    "poisson2d, 1e-10, 1e-11",
    "helmholtz, 1e-8, 1e-8",
    "kovasznay, 1e-7, 1e-7",
  })
  void areSolved(String name, double tolerance, double bound) {
    TrainingResult result = solve(problem(name), tolerance);
    assertEquals(Stop.STEP_TOLERANCE, result.stop(), result.advice());
    double error = result.error().orElseThrow().largestRelativeL2();
    assertTrue(error <= bound, () -> name + ": " + error);
    assertTrue(result.loss() < bound, () -> name + ": " + result.loss());
  }

  @Test
  void windowsAreSmallWhereTheLayerIs() {
    TrainingResult result = solve(problem("burgers"), 1e-6);
    List<Slab> slabs = result.problem().networks().get(0).windows().orElseThrow().slabs();
    Slab last = slabs.get(slabs.size() - 1);
    assertTrue(last.half(last.window(0.01)) < 0.05);
    assertTrue(last.half(last.window(0.9)) > 0.2);
  }

  @Test
  void bitsDoNotDependOnTheNumberOfThreads() {
    CompiledProblem problem = problem("wave").in(Windows.of(10, 8, 1e-4));
    TrainingOptions options = TrainingOptions.of(problem).forWindows();
    double[] one = Training.run(problem, options.withThreads(1), SILENT).theta();
    double[] three = Training.run(problem, options.withThreads(3), SILENT).theta();
    assertTrue(Arrays.equals(one, three));
  }

  @Test
  void coefficientsAreParametersLikeAnyOther() {
    CompiledProblem few = problem("reaction").in(Windows.of(6, 6, 1e-2));
    CompiledProblem solved =
        Training.run(few, TrainingOptions.of(few).forWindows(), SILENT).problem();
    SplittableRandom random = new SplittableRandom(3);
    double[] theta = random.doubles(solved.parameterCount(), -1, 1).toArray();
    DerivativeReport report = DerivativeCheck.run(solved, theta, 5);
    assertTrue(report.passed(), report::text);
  }

  @Test
  void problemsThatWindowsDoNotFitSayWhy() {
    String axes = WindowSolver.obstacle(problem("poisson5d")).orElseThrow();
    assertTrue(axes.contains("two scalar axes, but the problem has 5"), axes);
    assertTrue(WindowSolver.obstacle(problem("beam")).isPresent());
  }

  @Test
  void weightsThatWindowsDoNotUseAreRefused() {
    CompiledProblem problem = problem("burgers").in(Windows.USUAL);
    TrainingOptions options = TrainingOptions.of(problem).forWindows();
    String term = problem.terms().get(0).info().name();
    TrainingOptions weighed = options.withWeights(Map.of(term, 7.0));
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> Training.run(problem, weighed, SILENT));
    assertEquals(
        "windows weigh all rows by the size of their window, so a weight of "
            + term
            + " cannot be asked for: leave weights out, or use --ansatz mlp or features",
        refused.getMessage());
  }

  private static String refusal(CompiledProblem problem, TrainingOptions options) {
    return assertThrows(
            IllegalArgumentException.class, () -> Training.run(problem, options, SILENT))
        .getMessage();
  }

  /** What the class says is its network's, and is no mistake. */
  @Test
  void pointsThatWindowsDoNotUseAreRefused() {
    CompiledProblem problem = problem("burgers").in(Windows.USUAL);
    TrainingOptions options = TrainingOptions.of(problem).forWindows();
    String fewer = refusal(problem, options.withInteriorPoints(12));
    assertTrue(fewer.contains("so 12 interior points cannot be asked for"), fewer);
    String grid = refusal(problem, options.withSampling("grid"));
    assertTrue(grid.contains("so sampling grid cannot be asked for"), grid);
    String algebra = refusal(problem, options.withLinearAlgebra(Optional.of("ejml")));
    assertTrue(algebra.contains("so linear algebra ejml cannot be asked for"), algebra);
  }

  @Test
  void aSolveThatIsCutShortSaysHowFarItCame() {
    CompiledProblem problem = problem("burgers").in(Windows.USUAL);
    TrainingOptions options = TrainingOptions.of(problem).forWindows().withIterations(3);
    TrainingResult cut = Training.run(problem, options, SILENT);
    assertEquals(Stop.ITERATIONS, cut.stop());
    assertTrue(cut.advice().contains("t = "), cut.advice());
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    TrainingResult none = Training.run(problem, options, SILENT, cancellation);
    assertEquals(Stop.INTERRUPTED, none.stop());
    assertFalse(none.solution().fields().isEmpty());
  }

  private static TrainingResult solve(CompiledProblem problem, double tolerance) {
    CompiledProblem windowed = problem.in(Windows.of(12, 8, tolerance));
    return Training.run(windowed, TrainingOptions.of(windowed).forWindows(), SILENT);
  }

  private static CompiledProblem problem(String name) {
    return SamplesTest.problem(name);
  }
}
