package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.optim.Cancellation;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code auto} takes for the samples, without taking a step, and what it says. */
class AutoTest {
  private static TrainingResult decided(CompiledProblem problem, TrainingOptions options) {
    Cancellation before = new Cancellation();
    before.cancel();
    return Training.run(problem, options, new TrainingListener() {}, before);
  }

  private static TrainingOptions open(CompiledProblem problem) {
    return TrainingOptions.of(problem).withSuitableMethod().withSlabs(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "poisson2d | gauss-newton | in which the problem is affine: one least squares solve",
        "reaction | gauss-newton | the problem is not affine: Newton's method",
        "wave-inverse | lm-qr | together with coefficients",
        "ritz1d | natural-gradient | an energy has a metric",
      })
  void proofsSettleWhatTheyCan(String sample, String method, String reason) {
    CompiledProblem problem = SamplesTest.problem(sample);
    TrainingResult result = decided(problem, open(problem));
    assertEquals(method, result.options().method());
    assertTrue(result.why().contains(reason), result.why());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"burgers", "allen-cahn", "schroedinger", "burgers-inverse", "beam", "diffusion"})
  void networksOverEquationsAreStiff(String sample) {
    CompiledProblem problem = SamplesTest.problem(sample);
    for (long seed = 0; seed < 3; seed++) {
      TrainingResult result = decided(problem, open(problem).withSeed(seed));
      assertEquals("lm", result.options().method(), result.why());
      assertTrue(
          result.why().contains("; measured: 10,000 steps of gradient descent"), result.why());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void manyNoisySamplesTakeBatches(long seed) {
    CompiledProblem problem = TutorialPolesTest.network("regression", 16, 16);
    TrainingResult result = decided(problem, open(problem).withBatch(0).withSeed(seed));
    assertEquals("muon", result.options().method(), result.why());
    int batch = result.options().batch();
    assertTrue(batch >= 64 && batch <= 1_024, result.why());
  }

  @Test
  void samplesWithoutNoiseTakeASchedule() {
    CompiledProblem problem = TutorialPolesTest.network("regression", 16, 16);
    TrainingOptions exact = open(problem).withNoise(OptionalDouble.of(0)).withBatch(0);
    TrainingResult result = decided(problem, exact);
    assertEquals("muon:40%,lm", result.options().method(), result.why());
    assertEquals(1_024, result.options().batch());
  }

  @Test
  void theDecisionHasTheSameBitsForAnyNumberOfThreads() {
    CompiledProblem problem = TutorialPolesTest.network("regression", 16, 16);
    String one = decided(problem, open(problem).withThreads(1)).why();
    assertEquals(one, decided(problem, open(problem).withThreads(3)).why());
  }
}
