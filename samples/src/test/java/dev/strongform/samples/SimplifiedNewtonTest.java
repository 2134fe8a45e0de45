package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Newton's method on an output layer, whose factors one back end keeps and the other does not. */
class SimplifiedNewtonTest {
  private static TrainingResult run(String sample, int features, String algebra) {
    CompiledProblem problem = SamplesTest.resized(SamplesTest.problem(sample), features, 1);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withInteriorPoints(4 * features)
            .withIterations(20)
            .withLinearAlgebra(Optional.of(algebra));
    return Training.run(problem, options, new TrainingListener() {});
  }

  private static double error(TrainingResult result) {
    return result.error().orElseThrow().largestRelativeL2();
  }

  @ParameterizedTest
  @ValueSource(strings = {"poisson2d", "convection", "wave"})
  void affineProblemsTakeOneFactorisation(String sample) {
    TrainingResult kept = run(sample, 300, "openblas");
    TrainingResult anew = run(sample, 300, "ejml");
    assertEquals(1, kept.iterations());
    assertEquals(Stop.LEAST_SQUARES, kept.stop());
    assertTrue(error(kept) < 2 * error(anew), () -> error(kept) + " and " + error(anew));
  }

  @Test
  void othersTakeFewAndEndWhereNewFactorsWouldLead() {
    TrainingResult kept = run("reaction", 250, "openblas");
    TrainingResult anew = run("reaction", 250, "ejml");
    assertTrue(
        2 * kept.iterations() < anew.iterations(),
        () -> kept.iterations() + " factorisations and " + anew.iterations());
    assertTrue(error(kept) < 2 * error(anew), () -> error(kept) + " and " + error(anew));
  }
}
