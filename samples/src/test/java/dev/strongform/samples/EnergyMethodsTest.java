package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import dev.strongform.train.Weighting;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which methods an energy allows, and how far they get. */
class EnergyMethodsTest {
  private static final CompiledProblem STRING = SamplesTest.problem("ritz1d");

  private static TrainingResult run(CompiledProblem problem, TrainingOptions options) {
    return Training.run(problem, options, new TrainingListener() {});
  }

  private static String refusal(UnaryOperator<TrainingOptions> change) {
    TrainingOptions options = change.apply(TrainingOptions.of(STRING));
    return assertThrows(IllegalArgumentException.class, () -> run(STRING, options)).getMessage();
  }

  @ParameterizedTest
  @CsvSource({
    "lm, use natural-gradient over drawn features",
    "lm-plain, use natural-gradient over drawn features",
    "lm-qr, take damped-natural-gradient",
    "gauss-newton, take natural-gradient",
    "kfac, take damped-natural-gradient"
  })
  void methodsForSquaresAreRefusedWithWhatWorks(String method, String remedy) {
    String why = refusal(options -> options.withMethod(method));
    assertTrue(why.startsWith("method " + method + " needs "), why);
    assertTrue(why.contains("which an @Energy does not give; " + remedy), why);
  }

  @Test
  void batchesAndWeightsByTangentKernelsAreRefused() {
    String batch = refusal(options -> options.withMethod("adam").withBatch(10));
    assertEquals(
        "method adam needs batches of its samples, which an @Energy does not give; use all points"
            + " (batch 0)",
        batch);
    String weights = refusal(options -> options.withWeighting(Weighting.NTK));
    assertTrue(weights.contains("has an @Energy"), weights);
    String goal = refusal(options -> options.withGoal(1e-3));
    assertTrue(goal.contains("a goal") && goal.endsWith("leave goal out"), goal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bfgs", "lbfgs", "adam", "gradient-descent-armijo"})
  void methodsThatNeedTheGradientAloneLowerIt(String method) {
    TrainingResult result =
        run(STRING, TrainingOptions.of(STRING).withMethod(method).withIterations(30));
    assertTrue(result.loss() < -0.1, () -> method + " reaches " + result.loss());
  }

  /** Its least value is {@code -pi^2 / 4}; the last steps are beyond its digits. */
  @Test
  void theLastStepsAreTakenByTheMetric() {
    TrainingResult result = run(STRING, TrainingOptions.of(STRING));
    assertEquals(Stop.METRIC_TOLERANCE, result.stop());
    assertEquals(-Math.PI * Math.PI / 4, result.loss(), 1e-14);
    assertTrue(result.iterations() <= 8, () -> result.iterations() + " iterations");
  }

  @Test
  void hiddenLayersMoveUnderADamping() {
    CompiledProblem problem =
        STRING.with(
            STRING.domain(), List.of(new Architecture("u", List.of(10), Activation.TANH, 1)));
    TrainingOptions options =
        TrainingOptions.of(STRING).withSuitableMethod().withInteriorPoints(64).withIterations(150);
    TrainingResult result = run(problem, options);
    assertEquals("damped-natural-gradient", result.options().method());
    double error = result.error().orElseThrow().largestRelativeL2();
    assertTrue(error < 1e-4, () -> "error " + error);
  }

  /** The same problem as a residual: both presets run there too. */
  @ParameterizedTest
  @ValueSource(strings = {"natural-gradient", "damped-natural-gradient"})
  void theyServeResidualsToo(String method) {
    CompiledProblem problem = SamplesTest.resized(SamplesTest.problem("poisson2d"), 100, 1);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withMethod(method)
            .withInteriorPoints(300)
            .withBoundaryPoints(100)
            .withIterations(30);
    double error = run(problem, options).error().orElseThrow().largestRelativeL2();
    assertTrue(error < 1e-3, () -> "error " + error);
  }
}
