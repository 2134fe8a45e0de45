package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.leastsquares.DampingScale;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.preset.Methods;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.LearningRate;
import dev.strongform.optim.step.StepControl;
import dev.strongform.optim.step.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimiserTest {
  private static final Cancellation NONE = new Cancellation();

  private static Method method(
      String name, int parameters, int batch, double rate, int iterations) {
    return Methods.named(
        name,
        new MethodSettings(
            batch,
            rate,
            iterations,
            9,
            () -> Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), parameters, 1)),
            () -> Direction.triangular(TriangularFactor.allocate(new EjmlAlgebra(), parameters))));
  }

  private static Outcome minimise(
      CompiledProblem problem, String name, double[] start, int iterations, double rate) {
    try (Workers workers = Workers.of(2);
        Method method = method(name, start.length, 0, rate, iterations)) {
      Objective loss = Objectives.of(problem, 500, workers);
      return Minimiser.minimise(
          loss, method, start, new Limits(iterations, 0), NONE, progress -> {});
    }
  }

  private static double[] start(int size) {
    return new SplittableRandom(2).doubles(size, -1, 1).toArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lm", "lm-plain", "lm-qr", "lbfgs"})
  void findsTheBottomOfRosenbrocksValley(String name) {
    Outcome outcome = minimise(Models.rosenbrock(), name, new double[] {-1.2, 1}, 200, 0);
    assertArrayEquals(new double[] {1, 1}, outcome.theta(), 1e-7);
    assertTrue(outcome.loss() < 1e-16);
  }

  @Test
  void adamWalksDownRosenbrocksValley() {
    Outcome outcome = minimise(Models.rosenbrock(), "adam", new double[] {-1.2, 1}, 5000, 0.02);
    assertArrayEquals(new double[] {1, 1}, outcome.theta(), 1e-2);
  }

  @Test
  void aModelLinearInItsParametersIsSolvedInAFewSteps() {
    double[] found = minimise(Models.linear(), "lm", new double[5], 12, 0).theta();
    double[] same = minimise(Models.linear(), "lbfgs", new double[5], 200, 0).theta();
    assertArrayEquals(found, same, 1e-6);
    assertEquals(0, found[1], 5e-3);
    assertEquals(-105.0 / 231, found[2], 1e-3);
  }

  @Test
  void undampedGaussNewtonSolvesALinearModelInOneStep() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.linear(), 500, workers);
      Method method =
          new Method(
              "gauss-newton",
              Samples.all(),
              Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), 5, 1)),
              Momentum.none(),
              LeastSquares.gaussNewton(DampingScale.IDENTITY),
              StepControl.scheduled(LearningRate.fixed(1)));
      Outcome outcome =
          Minimiser.minimise(loss, method, new double[5], new Limits(1, 0), NONE, p -> {});
      double[] gradient = new double[5];
      loss.gradient(outcome.theta(), gradient);
      assertEquals(0, Vectors.largest(gradient), 1e-13);
    }
  }

  /**
   * One step of the whole method, without its damping, leaves rounding of the gradient it began
   * with; the first damping of a thousandth leaves more.
   */
  @ParameterizedTest
  @ValueSource(strings = {"lm", "lm-plain", "lm-qr"})
  void undampedLevenbergMarquardtSolvesALinearModelInOneStep(String name) {
    double start = largestGradientOfLinear(new double[5]);
    double[] solved = firstStepOnLinear(Undamped.of(method(name, 5, 0, 0, 1)));
    assertEquals(0, largestGradientOfLinear(solved) / start, 1e-13);
    double[] damped = firstStepOnLinear(method(name, 5, 0, 0, 1));
    assertTrue(largestGradientOfLinear(damped) / start > 1e-6, "damping leaves some");
  }

  private static double[] firstStepOnLinear(Method method) {
    try (Workers workers = Workers.of(1);
        method) {
      Objective loss = Objectives.of(Models.linear(), 500, workers);
      Outcome outcome =
          Minimiser.minimise(loss, method, new double[5], new Limits(1, 0), NONE, p -> {});
      assertEquals(1, outcome.iterations());
      return outcome.theta();
    }
  }

  private static double largestGradientOfLinear(double[] theta) {
    try (Workers workers = Workers.of(1)) {
      double[] gradient = new double[5];
      Objectives.of(Models.linear(), 500, workers).gradient(theta, gradient);
      return Vectors.largest(gradient);
    }
  }

  /** Wide problem, few points: the primal and the dual form see the same matrix. */
  @Test
  void theDualFormWalksTheSamePath() {
    int size = 121;
    LinearAlgebra algebra = new EjmlAlgebra();
    double[] primal = walk(size, Direction.gaussNewton(NormalEquations.allocate(algebra, size, 1)));
    double[] dual = walk(size, Direction.dual(DualEquations.allocate(algebra, 61, size, 1)));
    double[] start = start(size);
    assertTrue(Vectors.distance(primal, start) > 0.1, "a walk of some length");
    assertArrayEquals(primal, dual, 1e-6);
  }

  private static double[] walk(int size, Direction direction) {
    try (Workers workers = Workers.of(2);
        Method method =
            new Method(
                "walk",
                Samples.all(),
                direction,
                Momentum.none(),
                LeastSquares.gaussNewton(DampingScale.IDENTITY),
                StepControl.geodesicLevenbergMarquardt())) {
      Objective loss = Objectives.of(Models.decay(40), 60, workers);
      return Minimiser.minimise(loss, method, start(size), new Limits(6, 0), NONE, p -> {}).theta();
    }
  }

  @Test
  void levenbergMarquardtGoesFarBelowFirstOrder() {
    Outcome outcome = minimise(Models.decay(6), "lm", start(19), 300, 0);
    assertTrue(outcome.loss() < 1e-11, () -> outcome.loss() + " " + outcome.stop());
  }

  @ParameterizedTest
  @ValueSource(strings = {"lm", "lm-qr", "adam", "lbfgs"})
  void threadsDoNotChangeABit(String name) {
    List<double[]> ends = new ArrayList<>();
    for (int threads = 1; threads <= 2; threads++) {
      try (Workers workers = Workers.of(threads);
          Method method = method(name, 19, 0, 0, 20)) {
        Objective loss = Objectives.of(Models.decay(6), 1000, workers);
        ends.add(
            Minimiser.minimise(loss, method, start(19), new Limits(20, 0), NONE, p -> {}).theta());
      }
    }
    assertArrayEquals(ends.get(0), ends.get(1));
  }

  @Test
  void miniBatchesKeepTheBestByTheFullLoss() {
    try (Workers workers = Workers.of(1);
        Method method = method("adam", 19, 50, 0.01, 500)) {
      Objective loss = Objectives.of(Models.decay(6), 1000, workers);
      Outcome outcome =
          Minimiser.minimise(loss, method, start(19), new Limits(500, 0), NONE, p -> {});
      assertEquals(loss.value(outcome.theta()), outcome.loss());
      assertTrue(outcome.loss() < 0.05 * loss.value(start(19)));
    }
  }

  @Test
  void cancellationKeepsTheBestSoFar() {
    try (Workers workers = Workers.of(1);
        Method method = method("lm", 19, 0, 0, 100)) {
      Objective loss = Objectives.of(Models.decay(6), 200, workers);
      Cancellation cancellation = new Cancellation();
      Outcome outcome =
          Minimiser.minimise(
              loss,
              method,
              start(19),
              new Limits(100, 0),
              cancellation,
              progress -> {
                if (progress.iteration() == 7) {
                  cancellation.cancel();
                }
              });
      assertEquals(Stop.INTERRUPTED, outcome.stop());
      assertEquals(7, outcome.iterations());
      assertEquals(loss.value(outcome.theta()), outcome.loss());
    }
  }

  @Test
  void anInterruptedThreadStops() {
    Thread.currentThread().interrupt();
    Outcome outcome = minimise(Models.decay(3), "lm", start(10), 100, 0);
    assertTrue(Thread.interrupted());
    assertEquals(Stop.INTERRUPTED, outcome.stop());
    assertEquals(0, outcome.iterations());
    assertTrue(Double.isFinite(outcome.loss()));
  }

  @Test
  void aLossThatIsNotFiniteNamesTheTerm() {
    Outcome outcome = minimise(Models.logarithm(), "lm", new double[] {1}, 100, 0);
    assertEquals(Stop.NON_FINITE, outcome.stop());
    assertTrue(outcome.advice().startsWith("residual became NaN in term bad at x = "));
    assertArrayEquals(new double[] {1}, outcome.theta());
  }

  @Test
  void aFlatStartHasConverged() {
    Outcome outcome = minimise(Models.rosenbrock(), "lbfgs", new double[] {1, 1}, 100, 0);
    assertEquals(Stop.GRADIENT_TOLERANCE, outcome.stop());
    assertEquals(0, outcome.iterations());
  }

  @Test
  void aResidualThatCannotVanishEndsAtItsLastDigits() {
    Outcome outcome = minimise(Models.linear(), "lm", new double[5], 1000, 0);
    assertTrue(
        Set.of(Stop.STALLED, Stop.STEP_TOLERANCE, Stop.GRADIENT_TOLERANCE).contains(outcome.stop()),
        outcome.stop().name());
    assertTrue(outcome.iterations() < 100);
  }

  /** Rosenbrock's function as a plain function: nothing but values and gradients. */
  private static final class Plain implements Objective {
    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of(Capability.VALUE, Capability.GRADIENT);
    }

    @Override
    public double value(double[] theta) {
      return gradient(theta, new double[2]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      double bend = theta[1] - theta[0] * theta[0];
      gradient[0] = -400 * theta[0] * bend - 2 * (1 - theta[0]);
      gradient[1] = 200 * bend;
      return 100 * bend * bend + (1 - theta[0]) * (1 - theta[0]);
    }
  }

  @Test
  void gaussNewtonOnAPlainFunctionIsRefused() {
    try (Method method = method("lm", 2, 0, 0, 10)) {
      Exception refused =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  Minimiser.minimise(
                      new Plain(), method, new double[2], new Limits(10, 0), NONE, p -> {}));
      assertEquals(
          "lm cannot run: it needs the Gauss-Newton matrix of a residual, which this objective"
              + " does not give; take lbfgs",
          refused.getMessage());
    }
  }

  @Test
  void lbfgsRunsOnAPlainFunction() {
    try (Method method = method("lbfgs", 2, 0, 0, 100)) {
      Outcome outcome =
          Minimiser.minimise(
              new Plain(), method, new double[] {-1.2, 1}, new Limits(100, 0), NONE, p -> {});
      assertArrayEquals(new double[] {1, 1}, outcome.theta(), 1e-8);
    }
  }

  @Test
  void lbfgsWithABatchIsRefused() {
    try (Workers workers = Workers.of(1);
        Method method = method("lbfgs", 19, 10, 0, 10)) {
      Objective loss = Objectives.of(Models.decay(6), 200, workers);
      String why = method.refusal(loss).orElseThrow();
      assertTrue(why.contains("use all points (batch 0)"), why);
    }
  }
}
