package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.TermInfo;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Objectives;
import dev.strongform.models.PointKernel;
import dev.strongform.models.PointModel;
import dev.strongform.models.ScarceModel;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.optim.schedule.Schedule;
import dev.strongform.optim.schedule.ScheduledRun;
import dev.strongform.optim.step.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is out of memory ends with its best parameters, and says what to do. */
class OutOfMemoryTest {
  private static final int POINTS = 500;
  private static final int LACKING = 20 * POINTS + 250;
  private static final double[] START = {0.3, -1};

  /** Blocks of a layer each. */
  private static final List<ParameterBlock> BLOCKS =
      List.of(new ParameterBlock("u.layer1", 0, 1, 1), new ParameterBlock("u.output", 1, 1, 1));

  /** {@code a exp(-b x)}, fitted to another such function with a wave that nothing can fit. */
  private static final PointModel DECAY =
      (theta, point, normal, row) -> {
        double shape = Math.exp(-theta[0] * point[0]);
        row[0] = -theta[1] * point[0] * shape;
        row[1] = shape;
        return theta[1] * shape - 2 * Math.exp(-3 * point[0]) - 0.1 * Math.sin(9 * point[0]);
      };

  private static ModelProblem problem(PointModel model) {
    TermInfo term = new TermInfo("term", TermInfo.Kind.EQUATION, "r", List.of(), false, 1);
    return new ModelProblem(
        ModelProblem.info("Decay", ""),
        new Domain(List.of(new Axis("x", 0, 1, false, false))),
        BLOCKS,
        List.of(new PointKernel(term, 1, 2, model)),
        (theta, point) -> theta[1] * Math.exp(-theta[0] * point[0]),
        Optional.empty());
  }

  private static Method method(String name, int batch) {
    EjmlAlgebra algebra = new EjmlAlgebra();
    return Methods.named(
        name,
        new MethodSettings(
            batch,
            0,
            40,
            9,
            DescentSettings.usual(),
            BLOCKS,
            () -> Direction.gaussNewton(NormalEquations.allocate(algebra, 2, 1)),
            () -> Direction.triangular(TriangularFactor.allocate(algebra, 2))));
  }

  private static Outcome run(PointModel model, String name, int batch, int iterations) {
    try (Workers workers = Workers.of(2);
        Method method = method(name, batch)) {
      Objective loss = Objectives.of(problem(model), POINTS, workers);
      Limits limits = new Limits(iterations, 0);
      return Minimiser.minimise(loss, method, START, limits, new Cancellation(), p -> {});
    }
  }

  /** From the middle of the 21st sweep over all points on. */
  private static PointModel scarce() {
    return new ScarceModel(DECAY, LACKING, Integer.MAX_VALUE);
  }

  /** At that residual alone. */
  private static PointModel scarceOnce() {
    return new ScarceModel(DECAY, LACKING, LACKING);
  }

  private static double loss(double[] theta) {
    try (Workers workers = Workers.of(1)) {
      return Objectives.of(problem(DECAY), POINTS, workers).value(theta);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lm, lbfgs",
    "lm-qr, lbfgs",
    "engd, lbfgs",
    "sketched, lbfgs",
    "natural-gradient, lbfgs",
    "lbfgs, adam",
    "lbfgs-schwarz, adam",
    "nncg, adam",
    "shampoo, adam",
  })
  void theBestParametersAreKeptAndALighterMethodIsNamed(String name, String lighter) {
    Outcome outcome = run(scarce(), name, 0, 40);
    assertEquals(Stop.MEMORY, outcome.stop());
    assertEquals(Stop.MEMORY.advice() + ", or take " + lighter, outcome.advice());
    assertTrue(outcome.loss() < loss(START), () -> outcome.iterations() + " iterations");
    assertEquals(loss(outcome.theta()), outcome.loss(), 1e-14);
  }

  /** A value comes with every step, so that the last is the best. */
  @ParameterizedTest
  @ValueSource(strings = {"lm", "lm-qr", "sketched", "lbfgs"})
  void theyAreThoseOfARunThatEndsBefore(String name) {
    Outcome outcome = run(scarce(), name, 0, 40);
    assertTrue(outcome.iterations() > 0, "iterations");
    Outcome before = run(DECAY, name, 0, outcome.iterations());
    assertArrayEquals(before.theta(), outcome.theta());
    assertEquals(before.loss(), outcome.loss());
  }

  @Test
  void withBatchesTheBestIsThatOfAllPoints() {
    PointModel model = new ScarceModel(DECAY, 8 * POINTS, Integer.MAX_VALUE);
    Outcome outcome = run(model, "lm", 50, 40);
    assertEquals(Stop.MEMORY, outcome.stop());
    assertTrue(outcome.advice().endsWith(", or take adam"), outcome.advice());
    assertTrue(outcome.loss() < loss(START));
    assertEquals(loss(outcome.theta()), outcome.loss());
  }

  /** Adam values its parameters at the next iteration: the last are looked at if that can be. */
  @Test
  void theLastParametersAreLookedAtWhereThereIsMemoryAgain() {
    Outcome once = run(scarceOnce(), "adam", 0, 40);
    Outcome forever = run(scarce(), "adam", 0, 40);
    assertEquals(Stop.MEMORY, once.stop());
    assertEquals(20, once.iterations());
    assertArrayEquals(run(DECAY, "adam", 0, 20).theta(), once.theta());
    assertEquals(Stop.MEMORY, forever.stop());
    assertArrayEquals(run(DECAY, "adam", 0, 19).theta(), forever.theta());
  }

  @Test
  void aMethodOfAFewVectorsIsNotSentToAnother() {
    assertEquals(Stop.MEMORY.advice(), run(scarce(), "adam", 0, 40).advice());
  }

  /** Iterations on a layer alone are runs of their own. */
  @Test
  void aLayerThatIsOutOfMemoryEndsTheWholeRun() {
    int ended = 0;
    for (int sweep = 2; sweep < 12; sweep++) {
      int residual = sweep * POINTS + 250;
      PointModel model = new ScarceModel(DECAY, residual, residual);
      ended += run(model, "lbfgs-schwarz", 0, 40).stop() == Stop.MEMORY ? 1 : 0;
    }
    assertEquals(10, ended);
  }

  @Test
  void withoutMemoryForTheFirstIterationTheStartIsKept() {
    Outcome outcome = run(new ScarceModel(DECAY, 1, Integer.MAX_VALUE), "lm", 0, 40);
    assertEquals(Stop.MEMORY, outcome.stop());
    assertEquals(0, outcome.iterations());
    assertArrayEquals(START, outcome.theta());
    assertTrue(Double.isNaN(outcome.loss()), "a loss that nobody saw");
  }

  private static Outcome runPhases(
      PointModel model, String phases, ScheduledRun.Builder builder, List<MethodSwitch> switches) {
    try (Workers workers = Workers.of(2)) {
      Objective loss = Objectives.of(problem(model), POINTS, workers);
      Limits limits = new Limits(40, 0);
      try (ScheduledRun run =
          ScheduledRun.prepare(Schedule.of(phases), loss, limits, Set.of(), builder)) {
        return run.minimise(START, new Cancellation(), p -> {}, switches::add, Renewal.never());
      }
    }
  }

  @Test
  void theNextPhaseGoesOnFromTheBest() {
    List<MethodSwitch> switches = new ArrayList<>();
    PointModel once = scarceOnce();
    Outcome outcome = runPhases(once, "lm,lbfgs", (name, n) -> method(name, 0), switches);
    assertFalse(outcome.stop() == Stop.MEMORY, outcome.advice());
    assertEquals(1, switches.size());
    String reason = switches.get(0).reason();
    assertTrue(reason.startsWith("it ended by itself (out of memory, "), reason);
    Outcome first = run(scarce(), "lm", 0, 40);
    assertTrue(outcome.loss() <= first.loss());
    assertTrue(outcome.iterations() >= first.iterations());
  }

  @Test
  void theLastPhaseEndsTheRun() {
    Outcome outcome =
        runPhases(scarce(), "lm,lbfgs", (name, n) -> method(name, 0), new ArrayList<>());
    assertEquals(Stop.MEMORY, outcome.stop());
    assertEquals(run(scarce(), "lm", 0, 40).loss(), outcome.loss());
  }

  /** Both methods are built before the run, and the second again when it takes over. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMethodForWhichThereIsNoMemoryAnyMoreLosesNothing(boolean foreseen) {
    List<String> built = new ArrayList<>();
    List<MethodSwitch> switches = new ArrayList<>();
    ScheduledRun.Builder builder =
        (name, n) -> {
          built.add(name);
          if (built.size() == 3 && foreseen) {
            throw new IllegalArgumentException("no room for J'J");
          } else if (built.size() == 3) {
            throw new OutOfMemoryError("Java heap space");
          }
          return method(name, 0);
        };
    Outcome outcome = runPhases(DECAY, "lbfgs:5,lm", builder, switches);
    assertEquals(Stop.MEMORY, outcome.stop());
    assertArrayEquals(run(DECAY, "lbfgs", 0, 5).theta(), outcome.theta());
    assertEquals(5, outcome.iterations());
    assertTrue(outcome.advice().contains(foreseen ? "no room for J'J" : "-Xmx"), outcome.advice());
    assertEquals(List.of(), switches);
  }
}
