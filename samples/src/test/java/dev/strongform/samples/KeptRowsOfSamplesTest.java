package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ProblemInfo;
import dev.strongform.kernel.RandomFeatures;
import dev.strongform.kernel.Structure;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that keep the rows of terms that were proved affine, and those that know of no proof. */
class KeptRowsOfSamplesTest {
  private static CompiledProblem features(String sample, int count) {
    CompiledProblem problem = SamplesTest.problem(sample);
    return problem.with(
        problem.domain(), problem.networks().stream().map(each -> features(each, count)).toList());
  }

  private static Architecture features(Architecture network, int count) {
    return new Architecture(network.name(), List.of(count), Activation.SINE, network.outputs())
        .withDrawn(RandomFeatures.of(6));
  }

  /** The same problem, of which nothing is proved. */
  private static CompiledProblem unproved(CompiledProblem problem) {
    ProblemInfo known = problem.info();
    ProblemInfo info =
        new ProblemInfo(
            known.name(),
            known.sourceClass(),
            known.unknowns(),
            known.fields(),
            known.facts(),
            Structure.NONE,
            known.card(),
            known.reference());
    return (CompiledProblem)
        Proxy.newProxyInstance(
            CompiledProblem.class.getClassLoader(),
            new Class<?>[] {CompiledProblem.class},
            (proxy, method, arguments) ->
                method.getName().equals("info") ? info : method.invoke(problem, arguments));
  }

  private static TrainingResult run(CompiledProblem problem, String method) {
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withMethod(method)
            .withInteriorPoints(300)
            .withBoundaryPoints(200)
            .withIterations(20);
    return Training.run(problem, options, new TrainingListener() {});
  }

  @ParameterizedTest
  @CsvSource({"gauss-newton", "lm-qr"})
  void kovasznayIsSolvedAsWithoutThem(String method) {
    CompiledProblem problem = features("kovasznay", 90);
    TrainingResult expected = run(unproved(problem), method);
    TrainingResult found = run(problem, method);
    assertFalse(Arrays.equals(expected.theta(), found.theta()), "rows were kept");
    assertEquals(expected.loss(), found.loss(), 1e-6 * expected.loss());
    double error = expected.error().orElseThrow().relativeL2()[0];
    assertTrue(error < 0.1, () -> "the error is " + error);
    assertEquals(error, found.error().orElseThrow().relativeL2()[0], 1e-4 * error);
  }

  /** One linear least squares has no second system. */
  @Test
  void affineProblemsKeepTheirBits() {
    CompiledProblem problem = features("poisson2d", 30);
    assertTrue(
        Arrays.equals(
            run(unproved(problem), "gauss-newton").theta(), run(problem, "gauss-newton").theta()));
  }
}
