package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import dev.strongform.models.NetworkModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A run whose method is left open is the run of the method that is chosen, and says why. */
class AutoMethodTest {
  private static final ModelProblem POISSON = NetworkModels.poisson(16);

  private static TrainingResult run(TrainingOptions options, List<TrainingStart> starts) {
    return Training.run(
        POISSON,
        options,
        new TrainingListener() {
          @Override
          public void started(TrainingStart start) {
            starts.add(start);
          }
        });
  }

  private static TrainingOptions options() {
    return TrainingOptions.of(POISSON)
        .withSuitableMethod()
        .withLinearAlgebra(Optional.of("ejml"))
        .withInteriorPoints(400)
        .withIterations(20);
  }

  @Test
  void theReasonIsToldWithItsNumbers() {
    List<TrainingStart> starts = new ArrayList<>();
    TrainingResult result = run(options(), starts);
    assertEquals("lm", result.options().method());
    assertEquals("lm", starts.get(0).options().method());
    assertEquals(result.why(), starts.get(0).why());
    assertTrue(
        result
            .why()
            .startsWith("proved: nothing; measured: 10,000 steps of gradient descent would leave "),
        result.why());
  }

  @Test
  void aMethodThatWasGivenHasNoReason() {
    assertEquals("", run(options().withMethod("adam"), new ArrayList<>()).why());
  }

  @Test
  void theRunIsThatOfTheMethod() {
    assertArrayEquals(
        run(options().withMethod("lm"), new ArrayList<>()).theta(),
        run(options(), new ArrayList<>()).theta());
  }

  @Test
  void theReasonHasTheSameBitsForAnyNumberOfThreads() {
    String why = run(options().withThreads(1), new ArrayList<>()).why();
    assertEquals(why, run(options().withThreads(3), new ArrayList<>()).why());
  }

  /** Where nothing can be measured the run says itself what is wrong. */
  @Test
  void aLossThatIsNotFiniteIsLeftToTheRun() {
    ModelProblem broken = Models.logarithm();
    TrainingResult result =
        Training.run(
            broken, TrainingOptions.of(broken).withSuitableMethod(), new TrainingListener() {});
    assertEquals("lm", result.options().method());
    assertEquals("proved: nothing; nothing can be measured where the run starts", result.why());
  }
}
