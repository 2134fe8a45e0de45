package dev.strongform.train.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.schedule.Schedule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every row of the table, with the numbers in the reason. */
class MethodTableTest {
  private static Direction none() {
    throw new IllegalStateException("nothing is solved here");
  }

  private static MethodSettings settings(int batch, int iterations) {
    return new MethodSettings(
        batch, 0, iterations, 0, MethodTableTest::none, MethodTableTest::none);
  }

  private static MethodChoice choice(Survey survey, int batch, int iterations) {
    return new MethodTable(survey, settings(batch, iterations))
        .choose(
            used -> {
              Map<String, Double> left = new LinkedHashMap<>();
              left.put("muon", 0.2);
              left.put("adam", 0.1);
              return new StochasticTrial(left);
            });
  }

  private static MethodChoice choice(Survey survey) {
    MethodChoice choice = choice(survey, 0, 500);
    Schedule.of(choice.method());
    return choice;
  }

  private static Survey samples(double noise, double left) {
    return new Survey(true, 100_000, 1_000, noise, left, 3, 400, true, true);
  }

  private static Survey equations(int rows, double left, double price) {
    return new Survey(false, rows, 700, 0, left, 0, price, true, true);
  }

  @Test
  void noisySamplesTakeTheBetterOfTheTrialInBatches() {
    MethodChoice choice = choice(samples(0.01, 0.03));
    assertEquals("adam", choice.method());
    assertEquals(256, choice.batch());
    assertEquals(
        "samples alone, 100 for each parameter; about 1.0e-02 of the loss is noise, and 10,000 steps"
            + " of gradient descent would leave 3.0e-02 of the loss, no more than ten times the noise; the"
            + " gradient's noise scale is 3.0 samples, so batches have 256; a trial of 128 steps left"
            + " of the loss: muon 2.0e-01, adam 1.0e-01",
        choice.why());
  }

  @Test
  void aBatchThatWasGivenIsKept() {
    assertEquals(500, choice(samples(0.01, 0.03), 500, 500).batch());
    assertEquals(500, choice(samples(0, 0.03), 500, 500).batch());
    String why = choice(samples(0.01, 0.03), 500, 500).why();
    assertTrue(why.contains("is 3.0 samples, and batches were to have 500; "), why);
  }

  @Test
  void samplesWithoutNoiseTakeASchedule() {
    MethodChoice choice = choice(samples(1e-5, 0.03));
    assertEquals("muon:40%,lm", choice.method());
    assertEquals(2_048, choice.batch());
    assertEquals("lm", choice(samples(1e-5, 0.03), 0, 5).method(), "too short for two phases");
  }

  @Test
  void fewSamplesAreNoReasonForBatches() {
    MethodChoice choice = choice(new Survey(true, 5_000, 1_000, 0, 0.03, 3, 400, true, true));
    assertEquals("lm", choice.method());
    assertEquals(0, choice.batch());
  }

  @Test
  void aStiffEquationTakesCurvature() {
    MethodChoice choice = choice(equations(1_300, 0.04, 40));
    assertEquals("lm", choice.method());
    assertEquals(
        "10,000 steps of gradient descent would leave 4.0e-02 of the loss; an iteration costs about"
            + " 40 gradients",
        choice.why());
    assertTrue(choice(equations(600, 0.04, 40)).why().endsWith(", in the dual form"));
  }

  @Test
  void aMatrixThatDoesNotFitIsLeftOut() {
    Survey survey = new Survey(false, 50_000, 40_000, 0, 0.04, 0, 4_000, false, true);
    assertEquals("lbfgs:50%:plateau=200,nncg", choice(survey).method());
    assertTrue(choice(survey).why().endsWith("no room for J'J of 40000 parameters"));
    Survey moving = new Survey(false, 50_000, 40_000, 0, 0.04, 0, 4_000, false, false);
    assertEquals("adam", choice(moving).method());
  }

  @Test
  void whereGradientsAreEnoughTheyAreTakenUnlessCurvatureIsCheap() {
    assertEquals("lbfgs", choice(equations(1_300, 1e-9, 40)).method());
    assertEquals("lm", choice(equations(1_300, 1e-9, 4)).method());
  }
}
