package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.FourierFeatures;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.Siren;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import dev.strongform.verify.DerivativeCheck;
import dev.strongform.verify.DerivativeReport;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks that start with frequencies, on a solution with waves. */
class FrequenciesTest {
  private static final List<Integer> HIDDEN = List.of(24, 24);

  private static CompiledProblem helmholtz(String kind) {
    CompiledProblem problem = SamplesTest.problem("helmholtz");
    Architecture network =
        switch (kind) {
          case "fourier" ->
              Architecture.fourier("u", FourierFeatures.USUAL, HIDDEN, Activation.TANH, 1);
          case "siren" -> Architecture.siren("u", HIDDEN, 1, Siren.USUAL);
          default -> new Architecture("u", HIDDEN, Activation.TANH, 1);
        };
    return problem.with(problem.domain(), List.of(network));
  }

  private static TrainingResult solve(CompiledProblem problem) {
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withMethod("adam")
            .withInteriorPoints(1000)
            .withIterations(2000)
            .withSeed(1);
    return Training.run(problem, options, new TrainingListener() {});
  }

  private static double error(CompiledProblem problem) {
    return solve(problem).error().orElseThrow().largestRelativeL2();
  }

  /** The setting of the guide: on 400 points Fourier features fit these alone. */
  @ParameterizedTest
  @ValueSource(strings = {"fourier", "siren"})
  void firstOrderMethodsFindTheWavesThatTheyMissOnTheCoordinates(String kind) {
    double plain = error(helmholtz("mlp"));
    double own = error(helmholtz(kind));
    assertTrue(own < 0.5 * plain, () -> kind + ": " + own + " against " + plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fourier", "siren"})
  void derivativesAreRight(String kind) {
    CompiledProblem problem = helmholtz(kind);
    DerivativeReport report = DerivativeCheck.run(problem, Initialisation.of(problem, 4), 1);
    assertTrue(report.passed(), report::text);
  }

  /** The directions stay as they were drawn, and the solution has them. */
  @ParameterizedTest
  @ValueSource(strings = {"lm", "adam", "lbfgs"})
  void directionsAreKeptByEveryMethod(String method) {
    CompiledProblem problem = helmholtz("fourier");
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withMethod(method)
            .withInteriorPoints(60)
            .withIterations(3)
            .withSeed(9);
    TrainingResult result = Training.run(problem, options, new TrainingListener() {});
    double[] start = Initialisation.of(problem, 9);
    int drawn = problem.trained().get(0).from();
    double[] end = result.theta();
    assertTrue(Arrays.equals(start, 0, drawn, end, 0, drawn));
    assertTrue(!Arrays.equals(start, drawn, start.length, end, drawn, end.length));
  }
}
