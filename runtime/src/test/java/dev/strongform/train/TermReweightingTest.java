package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.train.weight.GradientNormRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Weights that change while a run trains. */
class TermReweightingTest {
  private static final CompiledProblem DECAY = Models.decay(8);
  private static final TrainingListener SILENT = new TrainingListener() {};

  private static double norm(Objective loss, double[] theta) {
    double[] gradient = new double[theta.length];
    loss.gradient(theta, gradient);
    double sum = 0;
    for (double entry : gradient) {
      sum += entry * entry;
    }
    return Math.sqrt(sum);
  }

  /** The norm of one term's gradient in the loss of all. */
  private static double norm(ResidualObjective loss, int term, double[] theta) {
    double[] factors = new double[loss.terms().size()];
    factors[term] = 1;
    return norm(
        loss.on(
            IntStream.range(0, factors.length)
                .mapToObj(k -> loss.terms().get(k).timesWeight(factors[k]))
                .toList()),
        theta);
  }

  @Test
  void gradientsOfAllTermsAreEquallyLongAtTheStart() {
    double[] theta = new SplittableRandom(4).doubles(25, -1, 1).toArray();
    try (Workers workers = Workers.of(1)) {
      ResidualObjective loss = Objectives.of(DECAY, 100, workers);
      WeighedLoss changing = new WeighedLoss(loss, UnaryOperator.identity(), terms -> {});
      Reweighting renewal =
          new Reweighting(changing, new TermWeigher(changing, new GradientNormRule(0.9)));
      ResidualObjective weighed = (ResidualObjective) renewal.renew(0, theta).orElseThrow();
      double one = norm(weighed, 0, theta);
      double other = norm(weighed, 1, theta);
      assertEquals(one, other, 1e-12 * one);
      assertTrue(Math.abs(norm(loss, 0, theta) / norm(loss, 1, theta) - 1) > 0.05);
      assertEquals(Optional.empty(), renewal.renew(1, theta));
      assertTrue(renewal.renew(100, theta).isPresent());
    }
  }

  /** The rule as runs have it, where parameters, and so losses and gradients, stay. */
  @Test
  void gradNormMakesTheGradientsOfAllTermsEquallyLongWithinFivePercent() {
    double[] theta = new SplittableRandom(4).doubles(25, -1, 1).toArray();
    try (Workers workers = Workers.of(1)) {
      ResidualObjective loss = Objectives.of(DECAY, 100, workers);
      WeighedLoss changing = new WeighedLoss(loss, UnaryOperator.identity(), terms -> {});
      TermWeigher weigher = new TermWeigher(changing, Weighting.GRADNORM.rule(1).orElseThrow());
      double[] ratios =
          IntStream.range(0, 8)
              .mapToObj(t -> loss.on(weigher.weigh(theta).orElseThrow()))
              .mapToDouble(weighed -> norm(weighed, 0, theta) / norm(weighed, 1, theta))
              .toArray();
      assertTrue(Math.abs(ratios[0] - 1) > 0.05, "it has some way to go");
      assertEquals(1, ratios[7], 0.05);
    }
  }

  /** The traces of {@code J'J}, a term at a time, with the weights but those that are given. */
  @Test
  void tangentKernelsHaveEqualTraces() {
    double[] theta = new SplittableRandom(4).doubles(25, -1, 1).toArray();
    try (Workers workers = Workers.of(1);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), 25, 1)) {
      ResidualObjective loss = Objectives.of(DECAY, 100, workers);
      List<WeightedTerm> weighed = Weighting.NTK.weigh(DECAY, options("lm", "ntk"), loss, theta);
      double[] traces = new double[2];
      double[] diagonal = new double[25];
      for (int k = 0; k < 2; k++) {
        int one = k;
        double given = loss.terms().get(k).weight();
        loss.on(
                IntStream.range(0, 2)
                    .mapToObj(i -> weighed.get(i).timesWeight(i == one ? 1 / given : 0))
                    .toList())
            .gaussNewton(theta, equations);
        equations.diagonal(diagonal);
        traces[k] = DoubleStream.of(diagonal).sum();
      }
      assertEquals(traces[0], traces[1], 1e-12 * traces[0]);
      assertTrue(traces[0] > 0);
    }
  }

  private static TrainingOptions options(String method, String weighting) {
    return TrainingOptions.of(DECAY)
        .withLinearAlgebra(Optional.of("ejml"))
        .withMethod(method)
        .withWeighting(Weighting.named(weighting))
        .withIterations(130);
  }

  @ParameterizedTest
  @CsvSource({
    "lra, lm",
    "gradnorm, lm",
    "relobralo, lm",
    "self-adaptive, lm",
    "lra, lbfgs",
    "lra, spring",
    "self-adaptive, bfgs",
    "relobralo, varpro"
  })
  void everyRuleTrainsWithMethodsOfEveryKind(String weighting, String method) {
    TrainingResult result = Training.run(DECAY, options(method, weighting), SILENT);
    assertTrue(result.error().orElseThrow().largestRelativeL2() < 1e-3, result.stop().name());
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    TrainingOptions options = options("adam", "relobralo").withBatch(40).withLearningRate(0.01);
    double[] first = Training.run(DECAY, options, SILENT).theta();
    assertArrayEquals(first, Training.run(DECAY, options, SILENT).theta());
    assertTrue(first[0] != Training.run(DECAY, options.withSeed(7), SILENT).theta()[0]);
  }

  /** A schedule's second phase goes on with the weights that the first ended with. */
  @Test
  void weightsOutliveASwitch() {
    TrainingResult result = Training.run(DECAY, options("adam:50,lm", "lra"), SILENT);
    List<IterationRecord> history = result.history();
    assertTrue(history.get(50).loss() <= history.get(49).loss() * 1.5);
    assertTrue(result.loss() < history.get(49).loss());
  }

  @ParameterizedTest
  @EnumSource(Weighting.class)
  void everyWeightingHasAName(Weighting weighting) {
    assertEquals(
        weighting, Weighting.named(weighting.name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }
}
