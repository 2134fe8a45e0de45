package dev.strongform.optim.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.PointDraws;
import dev.strongform.objective.Redraw;
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
import dev.strongform.points.PointRule;
import dev.strongform.points.ResidualDensity;
import dev.strongform.points.Sampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptiveSamplesTest {
  private static final CompiledProblem DECAY = Models.decay(6);
  private static final Redraw RAD = new Redraw(new ResidualDensity(2, 0.5), false);
  private static final Redraw RAR = new Redraw(new ResidualDensity(2, 0), true);

  private static double[] start() {
    return new SplittableRandom(2).doubles(DECAY.parameterCount(), -1, 1).toArray();
  }

  private static ResidualObjective loss(Workers workers) {
    return Objectives.of(DECAY, 100, workers)
        .redrawnFrom(turn -> new Sampler(DECAY.domain(), PointRule.SOBOL, turn).interior(2000));
  }

  private static Method named(String name, Samples samples) {
    int parameters = DECAY.parameterCount();
    return Methods.named(
            name,
            new MethodSettings(
                0,
                1e-3,
                50,
                9,
                () ->
                    Direction.gaussNewton(
                        NormalEquations.allocate(new EjmlAlgebra(), parameters, 1)),
                () ->
                    Direction.triangular(TriangularFactor.allocate(new EjmlAlgebra(), parameters))))
        .on(samples);
  }

  private static Outcome run(String name, Samples samples, int threads, int iterations) {
    try (Workers workers = Workers.of(threads);
        Method method = named(name, samples)) {
      return Minimiser.minimise(
          loss(workers),
          method,
          start(),
          new Limits(iterations, 0),
          new Cancellation(),
          progress -> {});
    }
  }

  @Test
  void aSampleStaysUntilItIsDrawnAnew() {
    try (Workers workers = Workers.of(1)) {
      Objective full = loss(workers);
      Function<double[], Objective> stream = Samples.adaptive(3, RAD, 1, Samples.all()).of(full);
      Objective[] seen = new Objective[7];
      Arrays.setAll(seen, i -> stream.apply(start()));
      assertSame(full, seen[0]);
      assertSame(full, seen[2]);
      assertNotSame(full, seen[3]);
      assertSame(seen[3], seen[5]);
      assertNotSame(seen[3], seen[6]);
      assertEquals(full.residualCount(), seen[6].residualCount());
    }
  }

  @Test
  void pointsGoWhereTheResidualIs() {
    try (Workers workers = Workers.of(1)) {
      ResidualObjective full = loss(workers);
      Redraw peaks = new Redraw(new ResidualDensity(6, 0), false);
      Redraw even = new Redraw(new ResidualDensity(0, 0), false);
      double densely = full.redrawn(start(), new PointDraws(peaks, 1)).value(start());
      double evenly = full.redrawn(start(), new PointDraws(even, 1)).value(start());
      assertTrue(densely > 1.03 * evenly, () -> densely + " is not above " + evenly);
      assertEquals(full.value(start()), evenly, 0.2 * full.value(start()));
    }
  }

  @Test
  void addedPointsStay() {
    try (Workers workers = Workers.of(1)) {
      ResidualObjective full = loss(workers);
      PointDraws draws = new PointDraws(RAR, 1);
      int conditions = full.residualCount() - 100;
      for (int turn = 1; turn <= 3; turn++) {
        ResidualObjective grown = (ResidualObjective) full.redrawn(start(), draws);
        assertEquals(100 + 10 * turn + conditions, grown.residualCount());
        assertArrayEquals(
            full.terms().get(0).points().point(99), grown.terms().get(0).points().point(99));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lm", "lm-qr", "lbfgs", "ss-broyden", "adam"})
  void sameSeedGivesTheSameBitsOnAnyNumberOfThreads(String name) {
    double[] one = run(name, Samples.adaptive(5, RAD, 4, Samples.all()), 1, 20).theta();
    double[] three = run(name, Samples.adaptive(5, RAD, 4, Samples.all()), 3, 20).theta();
    double[] other = run(name, Samples.adaptive(5, RAD, 5, Samples.all()), 1, 20).theta();
    assertArrayEquals(one, three);
    assertFalse(Arrays.equals(one, other));
  }

  /** Before the first draw every iteration sees the points that are there, in their order. */
  @ParameterizedTest
  @ValueSource(strings = {"lm", "lbfgs", "adam"})
  void untilTheFirstDrawItIsTheFullBatch(String name) {
    double[] full = run(name, Samples.all(), 2, 20).theta();
    double[] adaptive = run(name, Samples.adaptive(20, RAD, 4, Samples.all()), 2, 20).theta();
    assertArrayEquals(full, adaptive);
  }

  @Test
  void batchesAreDrawnOfPresentPoints() {
    try (Workers workers = Workers.of(1)) {
      Objective full = loss(workers);
      Function<double[], Objective> stream =
          Samples.adaptive(2, RAD, 1, Samples.miniBatch(20, 3)).of(full);
      for (int i = 0; i < 6; i++) {
        assertTrue(stream.apply(start()).residualCount() < 30);
      }
    }
    assertTrue(
        run("adam", Samples.adaptive(2, RAD, 1, Samples.miniBatch(20, 3)), 2, 20).loss() > 0);
  }

  /** Weights that change between the draws, and at them. */
  @Test
  void drawsGoOnWhereWeightsAreRenewed() {
    try (Workers workers = Workers.of(1);
        Method method = named("adam", Samples.adaptive(5, RAR, 1, Samples.all()))) {
      List<Integer> turns = new ArrayList<>();
      ResidualObjective full =
          Objectives.of(DECAY, 100, workers)
              .redrawnFrom(
                  turn -> {
                    turns.add(turn);
                    return new Sampler(DECAY.domain(), PointRule.SOBOL, turn).interior(2000);
                  });
      Minimiser.minimise(
          full,
          method,
          start(),
          new Limits(21, 0),
          new Cancellation(),
          progress -> {},
          Watch.never(),
          (iteration, theta) ->
              iteration % 3 == 0 ? Optional.of(full.on(full.terms())) : Optional.empty());
      assertEquals(List.of(1, 2, 3, 4), turns);
    }
  }

  /** The points that were drawn stay, with the weights of the renewed objective. */
  @Test
  void renewedWeightsAreOfThePointsThatWereDrawn() {
    try (Workers workers = Workers.of(1)) {
      ResidualObjective full = loss(workers);
      SampleStream stream = Samples.adaptive(2, RAD, 1, Samples.all()).of(full);
      stream.apply(start());
      stream.apply(start());
      double drawn = stream.apply(start()).value(start());
      ResidualObjective doubled =
          full.on(full.terms().stream().map(term -> term.timesWeight(2)).toList());
      double renewed = stream.over(doubled, 1).orElseThrow().apply(start()).value(start());
      assertEquals(2 * drawn, renewed, 1e-12 * drawn);
      assertNotEquals(2 * full.value(start()), renewed, 1e-6 * renewed);
    }
  }

  @Test
  void comparedGradientsNeedASampleThatLasts() {
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> run("lbfgs", Samples.adaptive(1, RAD, 1, Samples.all()), 1, 5));
    assertTrue(refused.getMessage().contains("compares gradients"), refused.getMessage());
  }

  @Test
  void anObjectiveWithoutCandidatesIsRefused() {
    try (Workers workers = Workers.of(1);
        Method method = named("lm", Samples.adaptive(2, RAD, 1, Samples.all()))) {
      assertEquals(
          "lm cannot run: it needs interior points that can be drawn anew, which this objective"
              + " does not give; keep the points (resample 0)",
          method.refusal(Objectives.of(DECAY, 100, workers)).orElseThrow());
    }
  }
}
