package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.Workers;
import dev.strongform.points.PointSet;
import dev.strongform.train.weight.PointRule;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights of points that change while a run trains. */
class PointReweightingTest {
  private static final CompiledProblem DECAY = Models.decay(8);
  private static final TrainingListener SILENT = new TrainingListener() {};

  private static TrainingOptions options(String method, String weighting) {
    return TrainingOptions.of(DECAY)
        .withLinearAlgebra(Optional.of("ejml"))
        .withMethod(method)
        .withWeighting(Weighting.named(weighting))
        .withIterations(130);
  }

  /** Before the first step nothing was learned; causal weights are there at once. */
  @Test
  void lateTimesWeighLessFromTheFirstIterationOn() {
    double[] theta = new SplittableRandom(4).doubles(25, -1, 1).toArray();
    try (Workers workers = Workers.of(1)) {
      ResidualObjective loss = Objectives.of(DECAY, 100, workers);
      PointRule rule = PointWeighting.rule(Weighting.CAUSAL, DECAY, loss.terms()).orElseThrow();
      WeighedLoss changing = new WeighedLoss(loss, UnaryOperator.identity(), terms -> {});
      Reweighting renewal = new Reweighting(changing, new PointWeigher(changing, rule));
      ResidualObjective weighed = (ResidualObjective) renewal.renew(0, theta).orElseThrow();
      PointSet points = weighed.terms().get(0).points();
      double[] factors = weighed.terms().get(0).pointwise().factors();
      for (int i = 0; i < factors.length; i++) {
        for (int j = 0; j < factors.length; j++) {
          boolean earlier = points.point(i)[0] < points.point(j)[0];
          assertTrue(!earlier || factors[i] >= factors[j]);
        }
      }
      assertEquals(0, weighed.terms().get(1).pointwise().factors().length);
      assertTrue(weighed.value(theta) < loss.value(theta));
      assertEquals(Optional.empty(), renewal.renew(9, theta));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "causal, lm",
    "causal, lm-qr",
    "causal, varpro",
    "causal, spring",
    "causal, bfgs",
    "self-adaptive-points, lm",
    "self-adaptive-points, lbfgs",
    "attention, lm",
    "attention, bfgs"
  })
  void everyRuleTrainsWithMethodsOfEveryKind(String weighting, String method) {
    TrainingResult result = Training.run(DECAY, options(method, weighting), SILENT);
    assertTrue(result.error().orElseThrow().largestRelativeL2() < 1e-3, result.stop().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"causal", "self-adaptive-points", "attention"})
  void theSameSeedGivesTheSameBits(String weighting) {
    TrainingOptions options = options("adam", weighting).withBatch(40).withLearningRate(0.01);
    double[] first = Training.run(DECAY, options.withThreads(1), SILENT).theta();
    assertArrayEquals(first, Training.run(DECAY, options.withThreads(2), SILENT).theta());
    TrainingOptions fixed = options.withWeighting(Weighting.FIXED);
    assertTrue(first[0] != Training.run(DECAY, fixed, SILENT).theta()[0]);
  }

  @Test
  void causalWeightsNeedATime() {
    CompiledProblem linear = Models.linear();
    TrainingOptions options =
        TrainingOptions.of(linear).withWeighting(Weighting.CAUSAL).withMethod("lm");
    assertEquals(
        "weighting causal counts what happens earlier, but Linear has no @Time; use"
            + " self-adaptive-points or attention",
        refusal(linear, options));
  }

  @ParameterizedTest
  @ValueSource(strings = {"causal", "self-adaptive-points", "attention"})
  void pointsThatAreWeighedStay(String weighting) {
    TrainingOptions options = options("lm", weighting).withResampling(new Resampling(50, "rad"));
    assertEquals(
        "weighting "
            + weighting
            + " keeps what it learned of each point, but resample 50 replaces the points: leave"
            + " resample out, or use a weighting of terms, such as lra",
        refusal(DECAY, options));
  }

  private static String refusal(CompiledProblem problem, TrainingOptions options) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Training.run(problem, options, SILENT))
            .getMessage());
  }
}
