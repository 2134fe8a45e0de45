package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.Models;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.step.Stop;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A method that looks at what its steps bring ends by itself where none brings anything. */
class RestingTest {
  private static final int MOST = 50_000;

  /** The least value of the linear model, and that with its constant held at zero. */
  private static final double LEAST = 1.844008816755384e-4;

  private static final double LEAST_WITHOUT_CONSTANT = 2.5507110241453556e-4;

  private static final Set<Stop> RESTS =
      Set.of(
          Stop.GRADIENT_TOLERANCE,
          Stop.STEP_TOLERANCE,
          Stop.METRIC_TOLERANCE,
          Stop.LEAST_SQUARES,
          Stop.STALLED);

  /** All but the constant is an output layer. */
  private static final List<ParameterBlock> BUT_THE_CONSTANT =
      List.of(new ParameterBlock("u.hidden", 0, 1, 1), new ParameterBlock("u.output", 1, 4, 1));

  private static Method preset(String name, List<ParameterBlock> blocks) {
    int size = blocks.stream().mapToInt(ParameterBlock::size).sum();
    return Methods.named(
        name,
        new MethodSettings(
            0,
            0,
            MOST,
            1,
            DescentSettings.usual(),
            blocks,
            () -> Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), size, 1)),
            () -> Direction.triangular(TriangularFactor.allocate(new EjmlAlgebra(), size))));
  }

  private static Method preset(String name) {
    return preset(name, BUT_THE_CONSTANT);
  }

  static Stream<String> unscheduled() {
    return Methods.names().stream().filter(name -> !preset(name).control().followsRate());
  }

  private static Outcome rest(CompiledProblem problem, Method method, double[] start) {
    try (Workers workers = Workers.of(1);
        method) {
      Objective loss = Objectives.of(problem, 60, workers);
      return Minimiser.minimise(
          loss, method, start, new Limits(MOST, 0, 0), new Cancellation(), p -> {});
    }
  }

  private static void assertRests(Outcome outcome) {
    assertTrue(RESTS.contains(outcome.stop()), () -> outcome.stop() + " " + outcome.iterations());
    assertTrue(outcome.iterations() < MOST / 10, () -> outcome.iterations() + " iterations");
    assertFalse(outcome.advice().isBlank());
    assertEquals(outcome.stop().advice(), outcome.advice());
  }

  /**
   * Without any tolerance, on a loss that cannot vanish. K-FAC, which asks for the layers of a
   * network, begins where Levenberg-Marquardt rests.
   */
  @ParameterizedTest
  @MethodSource("unscheduled")
  void aStallIsReported(String name) {
    if (name.equals("kfac")) {
      CompiledProblem arch = NetworkModels.arch(2);
      double[] start = Initialisation.of(arch, 5);
      Outcome bottom = rest(arch, preset("lm", arch.parameters()), start);
      assertRests(rest(arch, preset(name, arch.parameters()), bottom.theta()));
    } else {
      Outcome outcome = rest(Models.linear(), preset(name), new double[5]);
      assertRests(outcome);
      double least = name.equals("lm-output") ? LEAST_WITHOUT_CONSTANT : LEAST;
      assertEquals(least, outcome.loss(), 1e-12 * least);
    }
  }

  /** Each way of judging a step is among the methods above, and each curvature that is bounded. */
  @Test
  void everyGlobalisationIsTried() {
    Set<String> controls = new TreeSet<>();
    Set<String> bounded = new TreeSet<>();
    unscheduled()
        .map(RestingTest::preset)
        .forEach(
            method -> {
              controls.add(method.control().getClass().getSimpleName());
              if (method.control().bounds()) {
                bounded.add(method.curvature().getClass().getSimpleName());
              }
            });
    assertEquals(
        Set.of(
            "ArmijoSearch",
            "WolfeSearch",
            "GridSearch",
            "NewtonSteps",
            "TrustRegion",
            "GradedTrustRegion",
            "LevenbergMarquardtDamping"),
        controls);
    assertEquals(
        Set.of(
            "DoglegCurvature", "NewtonCurvature", "SketchedCurvature", "SymmetricRankOneCurvature"),
        bounded);
  }
}
