package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.preset.Methods;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.StepControl;
import dev.strongform.optim.step.Stop;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong after some iterations ends a run with its reason and the best parameters. */
class WrongOnTheWayTest {
  /** {@code a + b - 1}, which sees the sum of two parameters alone. */
  private static final PointModel TWINS =
      (theta, point, normal, row) -> {
        row[0] = 1;
        row[1] = 1;
        return theta[0] + theta[1] - 1;
      };

  /** {@code sqrt(theta)}, whose square has the same slope everywhere, and no value below zero. */
  private static final PointModel ROOT =
      (theta, point, normal, row) -> {
        double root = Math.sqrt(theta[0]);
        row[0] = 0.5 / root;
        return root;
      };

  /** A straight line so steep that its squared slope is beyond the largest number. */
  private static final PointModel STEEP =
      (theta, point, normal, row) -> {
        row[0] = 1e155;
        return 1e155 * theta[0] + 1e-5;
      };

  private static Outcome run(PointModel model, Method method, double... start) {
    TermInfo term = new TermInfo("term", TermInfo.Kind.EQUATION, "r", List.of(), false, 1);
    ModelProblem problem =
        new ModelProblem(
            ModelProblem.info("One", ""),
            new Domain(List.of(new Axis("x", 0, 1, false, false))),
            List.of(new ParameterBlock("theta", 0, start.length, 1)),
            List.of(new PointKernel(term, 1, start.length, model)),
            (theta, point) -> theta[0],
            Optional.empty());
    try (Workers workers = Workers.of(1);
        method) {
      Objective loss = Objectives.of(problem, 20, workers);
      return Minimiser.minimise(
          loss, method, start, new Limits(40, 0), new Cancellation(), p -> {});
    }
  }

  private static Method method(String name, int batch, double rate) {
    return Methods.named(
        name, new MethodSettings(batch, rate, 40, 9, Direction::gradient, Direction::gradient));
  }

  /** With a damping that is lost in rounding Cholesky's second pivot is zero. */
  @Test
  void aSingularMatrixEndsTheRun() {
    Method method =
        new Method(
            "undamped",
            Samples.all(),
            Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), 2, 1)),
            Momentum.none(),
            LeastSquares.damped(1e-20),
            StepControl.grid());
    Outcome outcome = run(TWINS, method, 1, 0.5);
    assertSingular(outcome, 0);
    assertArrayEquals(new double[] {1, 0.5}, outcome.theta());
    assertEquals(0.125, outcome.loss(), 1e-12);
  }

  private static void assertSingular(Outcome outcome, int iterations) {
    assertEquals(Stop.SINGULAR, outcome.stop());
    assertEquals(
        "the linear system has no finite solution; look at the equation's domain, or use another"
            + " method",
        outcome.advice());
    assertEquals(iterations, outcome.iterations());
  }

  /** The identity, once. */
  private static final class OneStep implements Curvature {
    private int steps;

    @Override
    public Capability needs() {
      return Capability.GRADIENT;
    }

    @Override
    public boolean step(Linearisation at, double[] gradient, double[] step) {
      step[0] = -gradient[0];
      return steps++ == 0;
    }
  }

  @Test
  void aCurvatureWithoutAStepEndsTheRun() {
    for (StepControl control : List.of(StepControl.newton(), StepControl.grid())) {
      Method method =
          new Method(
              "one", Samples.all(), Direction.gradient(), Momentum.none(), new OneStep(), control);
      Outcome outcome = run(ROOT, method, 1);
      assertSingular(outcome, 1);
      assertEquals(0.5, outcome.theta()[0], 1e-9);
      assertEquals(0.25, outcome.loss(), 1e-9);
    }
  }

  /** Steps of 0.15 lead from 1 to 0.1, and the next to where there is no root. */
  @ParameterizedTest
  @CsvSource({"gradient-descent, 0", "gradient-descent, 5", "heavy-ball, 0", "sgd, 5"})
  void aLossThatBecomesNaNEndsTheRun(String name, int batch) {
    Outcome outcome = run(ROOT, method(name, batch, 0.3), 1);
    assertEquals(Stop.NON_FINITE, outcome.stop());
    assertTrue(outcome.advice().startsWith("residual became NaN in term term at x = "));
    assertTrue(outcome.advice().endsWith(Stop.NON_FINITE.advice()), outcome.advice());
    assertTrue(outcome.iterations() > 3, () -> outcome.iterations() + " iterations");
    assertTrue(outcome.theta()[0] > 0 && outcome.theta()[0] < 0.5, "the lowest so far");
    assertEquals(outcome.theta()[0] / 2, outcome.loss(), 1e-12);
    if (name.equals("gradient-descent")) {
      assertEquals(7, outcome.iterations());
    }
    if (name.equals("gradient-descent") && batch == 0) {
      assertEquals(0.1, outcome.theta()[0], 1e-12);
    }
  }

  private static Method secondOrder(String name) {
    EjmlAlgebra algebra = new EjmlAlgebra();
    return Methods.named(
        name,
        new MethodSettings(
            0,
            0,
            40,
            9,
            () -> Direction.gaussNewton(NormalEquations.allocate(algebra, 1, 1)),
            () -> Direction.triangular(TriangularFactor.allocate(algebra, 1))));
  }

  /** Loss and gradient are finite, {@code J'J} is not, so that steps by it would be zero. */
  @ParameterizedTest
  @ValueSource(strings = {"lm", "lm-plain", "dogleg", "spring", "engd", "sketched"})
  void aMatrixThatOverflowsEndsTheRun(String name) {
    Outcome outcome = run(STEEP, secondOrder(name), 0);
    assertEquals(Stop.OVERFLOW, outcome.stop());
    assertEquals(
        "derivatives are so large that their squares are infinite; scale the equation or its axes,"
            + " or lower its weights or the learning rate",
        outcome.advice());
    assertEquals(0, outcome.iterations());
    assertEquals(5e-11, outcome.loss(), 1e-24);
  }

  /** The factor's columns are as long as the roots of what overflows. */
  @ParameterizedTest
  @ValueSource(strings = {"lm-qr", "gauss-newton", "natural-gradient", "damped-natural-gradient"})
  void aFactorThatOverflowsEndsTheRun(String name) {
    Outcome outcome = run(STEEP, secondOrder(name), 0);
    assertEquals(Stop.OVERFLOW, outcome.stop());
    assertEquals(Stop.OVERFLOW.advice(), outcome.advice());
    assertEquals(0, outcome.iterations());
    assertEquals(5e-11, outcome.loss(), 1e-24);
  }

  /** Derivatives that are not finite themselves are no matter of squares. */
  @ParameterizedTest
  @ValueSource(strings = {"lm", "lm-qr", "gauss-newton", "natural-gradient"})
  void aDerivativeThatIsNotFiniteDoesNotOverflow(String name) {
    PointModel vertical =
        (theta, point, normal, row) -> {
          row[0] = Double.POSITIVE_INFINITY;
          return 1;
        };
    assertEquals(Stop.NON_FINITE, run(vertical, secondOrder(name), 0).stop());
  }

  /** The square of {@code 1e155 theta} is finite at 0.01, that of its gradient is not. */
  @Test
  void aGradientWhoseSquareOverflowsEndsTheRun() {
    Outcome outcome = run(STEEP, method("gradient-descent", 0, 1e-3), 1e-2);
    assertEquals(Stop.OVERFLOW, outcome.stop());
    assertEquals(1e-2, outcome.theta()[0]);
  }
}
