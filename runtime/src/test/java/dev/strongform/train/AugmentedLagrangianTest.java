package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.Models;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Watch;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions as constraints, whose multipliers are known in closed form. */
class AugmentedLagrangianTest {
  private static final TrainingListener SILENT = new TrainingListener() {};

  private record Solved(double[] theta, double[][] multipliers, double penalty) {}

  private static TrainingOptions options(CompiledProblem problem) {
    return TrainingOptions.of(problem)
        .withLinearAlgebra(Optional.of("ejml"))
        .withSampling("gauss")
        .withInteriorPoints(4)
        .withBoundaryPoints(1);
  }

  private static Solved solve(CompiledProblem problem, String name, double weight) {
    String condition = problem.terms().get(problem.terms().size() - 1).info().name();
    TrainingOptions options = options(problem).withWeights(Map.of(condition, weight));
    try (Workers workers = Workers.of(1);
        Method method = Methods.named(name, settings(name))) {
      ResidualObjective loss =
          new ResidualObjective(problem, Collocation.draw(problem, options).terms(), workers);
      AugmentedLagrangian lagrangian =
          new AugmentedLagrangian(new WeighedLoss(loss, UnaryOperator.identity(), terms -> {}));
      Outcome outcome =
          Minimiser.minimise(
              loss,
              method,
              new double[] {0.5, 0.5},
              new Limits(1000, 0),
              new Cancellation(),
              progress -> {},
              Watch.never(),
              lagrangian);
      return new Solved(outcome.theta(), lagrangian.multipliers(), lagrangian.penalty());
    }
  }

  private static MethodSettings settings(String name) {
    EjmlAlgebra algebra = new EjmlAlgebra();
    boolean metric = name.endsWith("natural-gradient");
    return new MethodSettings(
        0,
        0,
        1000,
        1,
        () -> Direction.gaussNewton(NormalEquations.allocate(algebra, 2, 1)),
        () ->
            metric
                ? Direction.metric(TriangularFactor.allocate(algebra, 2))
                : Direction.triangular(TriangularFactor.allocate(algebra, 2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"damped-natural-gradient", "natural-gradient", "lm", "lm-qr", "bfgs", "lbfgs"})
  void aLinearConditionHasItsMultiplier(String method) {
    Solved solved = solve(Models.held(), method, 1);
    assertArrayEquals(new double[] {0.75, -0.75}, solved.theta(), 1e-9);
    assertEquals(0.25, solved.multipliers()[0][0], 1e-8);
    assertTrue(solved.penalty() <= 1e3);
  }

  /** Where they rest their radius is next to nothing, which is not what they go on with. */
  @ParameterizedTest
  @ValueSource(strings = {"dogleg", "newton-tr", "lsr1", "sketched"})
  void trustRegionsGoOnAfterARest(String method) {
    Solved solved = solve(Models.held(), method, 1);
    assertArrayEquals(new double[] {0.75, -0.75}, solved.theta(), 1e-8);
    assertEquals(0.25, solved.multipliers()[0][0], 1e-6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"damped-natural-gradient", "natural-gradient"})
  void aNonlinearConditionHasItsMultiplier(String method) {
    Solved solved = solve(Models.circle(), method, 1);
    assertArrayEquals(new double[] {0.6, 0.8}, solved.theta(), 1e-9);
    assertEquals(0.25, solved.multipliers()[0][0], 1e-8);
    assertTrue(solved.penalty() <= 1e3);
  }

  /** These judge steps by the loss, which shows half the digits of what is left of a violation. */
  @ParameterizedTest
  @ValueSource(strings = {"lm-plain", "lm-qr", "bfgs", "newton-cg"})
  void methodsThatLookAtValuesKeepHalfTheDigits(String method) {
    Solved solved = solve(Models.circle(), method, 1);
    assertArrayEquals(new double[] {0.6, 0.8}, solved.theta(), 1e-8);
    assertEquals(0.25, solved.multipliers()[0][0], 1e-6);
  }

  /** Multipliers are of the loss, whatever the penalty starts with. */
  @Test
  void theWeightOfAConditionIsItsFirstPenalty() {
    Solved solved = solve(Models.circle(), "natural-gradient", 30);
    assertEquals(0.25, solved.multipliers()[0][0], 1e-8);
    assertTrue(solved.penalty() * 30 <= 1e3);
  }

  /** A penalty alone leaves the condition violated by the multiplier over the penalty. */
  @Test
  void aPenaltyAloneMissesTheCondition() {
    TrainingOptions options = options(Models.held());
    double[] alone = Training.run(Models.held(), options, SILENT).theta();
    double[] held =
        Training.run(Models.held(), options.withWeighting(Weighting.AUGMENTED_LAGRANGIAN), SILENT)
            .theta();
    double[] seen =
        Training.run(
                Models.held(),
                options
                    .withMethod("damped-natural-gradient")
                    .withWeighting(Weighting.AUGMENTED_LAGRANGIAN),
                SILENT)
            .theta();
    assertArrayEquals(new double[] {0.75, -0.75}, seen, 1e-11);
    assertEquals(0.2, alone[0] + alone[1], 1e-9);
    assertEquals(0, held[0] + held[1], 1e-8);
  }

  /** Conditions keep their points, and so their multipliers, where those of equations move. */
  @ParameterizedTest
  @ValueSource(ints = {0, 7, 10, 40})
  void aNetworkMeetsItsInitialValue(int resample) {
    CompiledProblem decay = Models.decay(8);
    TrainingOptions options =
        TrainingOptions.of(decay)
            .withLinearAlgebra(Optional.of("ejml"))
            .withWeighting(Weighting.AUGMENTED_LAGRANGIAN)
            .withResampling(new Resampling(resample, "rad"))
            .withIterations(130);
    TrainingResult result = Training.run(decay, options, SILENT);
    assertTrue(result.error().orElseThrow().largestRelativeL2() < 1e-5, result.stop().name());
  }

  @Test
  void thereMustBeACondition() {
    TrainingOptions linear = options(Models.linear()).withWeighting(Weighting.AUGMENTED_LAGRANGIAN);
    assertEquals(
        "weighting augmented-lagrangian makes conditions constraints, but Linear has no condition in"
            + " its loss; leave weighting out",
        refusal(Models.linear(), linear));
  }

  private static String refusal(CompiledProblem problem, TrainingOptions options) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Training.run(problem, options, SILENT))
            .getMessage());
  }
}
