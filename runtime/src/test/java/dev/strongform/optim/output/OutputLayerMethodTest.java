package dev.strongform.optim.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import dev.strongform.optim.Progress;
import dev.strongform.optim.Quadratic;
import dev.strongform.optim.Renewal;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.optim.schedule.Schedule;
import dev.strongform.optim.schedule.ScheduledRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Levenberg-Marquardt on output layers, hidden layers held. */
class OutputLayerMethodTest {
  private final Workers workers = Workers.of(1);

  @AfterEach
  void close() {
    workers.close();
  }

  private static Method named(String name, List<ParameterBlock> blocks) {
    int size = blocks.stream().mapToInt(ParameterBlock::size).sum();
    return Methods.named(
        name,
        new MethodSettings(
            0,
            0,
            100,
            1,
            DescentSettings.usual(),
            blocks,
            () -> Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), size, 1)),
            () -> Direction.triangular(TriangularFactor.allocate(new EjmlAlgebra(), size))));
  }

  private List<Progress> run(CompiledProblem problem, double[] start, int iterations) {
    List<Progress> seen = new ArrayList<>();
    Objective loss = Objectives.of(problem, 200, workers);
    try (Method method = named("lm-output", problem.parameters())) {
      Minimiser.minimise(
          loss,
          method,
          start,
          new Limits(iterations, 0),
          new Cancellation(),
          progress -> seen.add(progress.at(progress.theta().clone())));
    }
    return seen;
  }

  /**
   * Features that bend within the domain: Glorot's, without biases, are all odd about its centre.
   */
  private static double[] start(CompiledProblem problem) {
    double[] theta = Initialisation.of(problem, 5);
    SplittableRandom random = new SplittableRandom(5);
    for (ParameterBlock block : problem.parameters()) {
      for (int k = 0; k < block.size() && !block.name().contains(".output"); k++) {
        theta[block.offset() + k] = random.nextDouble(-3, 3);
      }
    }
    return theta;
  }

  private static double[] last(List<Progress> seen) {
    return seen.get(seen.size() - 1).theta();
  }

  /** The part of a vector in output layers, or in all others. */
  private static double[] entries(CompiledProblem problem, boolean output, double[] all) {
    List<Double> entries = new ArrayList<>();
    for (ParameterBlock block : problem.parameters()) {
      for (int k = 0; k < block.size() && block.name().contains(".output") == output; k++) {
        entries.add(all[block.offset() + k]);
      }
    }
    return entries.stream().mapToDouble(x -> x).toArray();
  }

  @Test
  void hiddenLayersKeepTheirBits() {
    CompiledProblem cubic = NetworkModels.cubic(6, 6);
    double[] start = start(cubic);
    double[] end = last(run(cubic, start, 10));
    assertArrayEquals(entries(cubic, false, start), entries(cubic, false, end));
    assertTrue(Vectors.distance(start, end) > 0.1, "the output layer moves");
  }

  /** {@code min |r + J_c x|} by columns that are pushed forward one by one, and a dense QR. */
  @Test
  void anAffineOutputLayerIsSolvedForInAFewSteps() {
    CompiledProblem poisson = NetworkModels.poisson(8);
    Objective loss = Objectives.of(poisson, 200, workers);
    double[] start = start(poisson);
    double[] solved = start.clone();
    int[] outer = OutputLayers.of(poisson.parameters()).indices();
    double[] step = denseSolution(loss, start, outer);
    for (int i = 0; i < outer.length; i++) {
      solved[outer[i]] += step[i];
    }
    double[] end = last(run(poisson, start, 15));
    double least = loss.value(solved);
    assertEquals(least, loss.value(end), 1e-10 * least);
    assertTrue(loss.value(start) > 10 * least);
    assertArrayEquals(solved, end, 1e-4 * Vectors.norm(solved));
  }

  private static double[] denseSolution(Objective loss, double[] theta, int[] outer) {
    int rows = loss.residualCount();
    DMatrixRMaj columns = new DMatrixRMaj(rows, outer.length);
    DMatrixRMaj right = new DMatrixRMaj(rows, 1);
    double[] column = new double[rows];
    for (int k = 0; k < outer.length; k++) {
      double[] unit = new double[theta.length];
      unit[outer[k]] = 1;
      loss.pushforward(theta, unit, column);
      for (int i = 0; i < rows; i++) {
        columns.set(i, k, column[i]);
      }
    }
    loss.residual(theta, column);
    for (int i = 0; i < rows; i++) {
      right.set(i, 0, -column[i]);
    }
    DMatrixRMaj x = new DMatrixRMaj(outer.length, 1);
    LinearSolverDense<DMatrixRMaj> qr = LinearSolverFactory_DDRM.qr(rows, outer.length);
    assertTrue(qr.setA(columns));
    qr.solve(right, x);
    return x.data;
  }

  /** As with Newton's method, each step leaves a smaller part of what the one before left. */
  @Test
  void theOutputLayersGradientVanishesOnANonlinearEquation() {
    CompiledProblem cubic = Models.cubic();
    Objective loss = Objectives.of(cubic, 200, workers);
    double[] gradient = new double[3];
    List<Double> lengths = new ArrayList<>();
    for (Progress progress : run(cubic, new double[] {1, -1, 2}, 12)) {
      loss.gradient(progress.theta(), gradient);
      lengths.add(Vectors.norm(entries(cubic, true, gradient)));
    }
    int last = lengths.size() - 1;
    assertTrue(lengths.get(last) < 1e-12 * lengths.get(0), lengths::toString);
    for (int k = last - 4; k < last; k++) {
      double share = lengths.get(k) / lengths.get(k - 1);
      double before = lengths.get(k - 1) / lengths.get(k - 2);
      assertTrue(share < before, () -> share + " after " + before);
    }
  }

  /** The same over a network: features that depend on each other nearly, so that damping counts. */
  @Test
  void aNetworksOutputLayerIsSolvedFor() {
    CompiledProblem cubic = NetworkModels.cubic(20);
    List<Progress> seen = run(cubic, start(cubic), 30);
    double first = seen.get(0).loss();
    double last = seen.get(seen.size() - 1).loss();
    assertTrue(last < 1e-5 * first, () -> first + " to " + last);
  }

  @Test
  void theScheduleGoesOnWithAllLayers() {
    CompiledProblem cubic = NetworkModels.cubic(6);
    Objective loss = Objectives.of(cubic, 200, workers);
    List<MethodSwitch> log = new ArrayList<>();
    double alone = loss.value(last(run(cubic, start(cubic), 60)));
    try (ScheduledRun run =
        ScheduledRun.prepare(
            Schedule.of("output-lm"),
            loss,
            new Limits(60, 0),
            Set.of(),
            (name, iterations) -> named(name, cubic.parameters()))) {
      double[] start = start(cubic);
      Outcome outcome =
          run.minimise(start, new Cancellation(), progress -> {}, log::add, Renewal.never());
      assertTrue(outcome.loss() < 1e-3 * alone, () -> outcome.loss() + " against " + alone);
    }
    assertEquals(1, log.size());
    assertEquals("the best parameters", log.get(0).handedOver());
  }

  @Test
  void withoutHiddenLayersOrOutputLayersItIsRefused() {
    CompiledProblem cubic = NetworkModels.cubic(6);
    Objective loss = Objectives.of(cubic, 20, workers);
    int size = cubic.parameterCount();
    assertEquals(
        "lm-output cannot run: it holds hidden layers, but none is trained: output layers are all"
            + " there is; take gauss-newton",
        refusal(List.of(new ParameterBlock("u.output", 0, size, 1)), loss));
    assertEquals(
        "lm-output cannot run: it moves output layers, but there are none; take lm",
        refusal(List.of(new ParameterBlock("u.layer1", 0, size, 1)), loss));
  }

  @Test
  void whatHasNoResidualIsRefused() {
    assertEquals(
        "lm-output cannot run: it needs the Gauss-Newton matrix of a residual, which this objective does"
            + " not give; take lbfgs",
        refusal(
            List.of(
                new ParameterBlock("u.layer1", 0, 3, 1), new ParameterBlock("u.output", 3, 2, 1)),
            Quadratic.ofCondition(10, 5)));
  }

  private static String refusal(List<ParameterBlock> blocks, Objective objective) {
    try (Method method = named("lm-output", blocks)) {
      return method.refusal(objective).orElseThrow();
    }
  }
}
