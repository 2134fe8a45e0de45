package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.ExactSearch;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Quadratic;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.Stop;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the deterministic first-order methods with their theory. */
class DescentMethodsTest {
  private static final double CONDITION = 1e4;
  private static final double Q = 1 / Math.sqrt(CONDITION);
  private static final double REDUCTION = 1e-8;
  private static final int SIZE = 20;

  private static Method method(String name, double rate, DescentSettings descent) {
    return Methods.named(
        name,
        new MethodSettings(
            0, rate, 1000, 1, descent, List.of(), Direction::gradient, Direction::gradient));
  }

  /** The ends of the spectrum, which decide, weigh ten times as much as the modes between. */
  private static double[] start() {
    double[] start = new double[SIZE];
    Arrays.fill(start, 0.1);
    start[0] = 1;
    start[SIZE - 1] = 1;
    return start;
  }

  /** Iterations until the error is 1e-8 of the first. */
  private static int iterations(Method method) {
    Cancellation enough = new Cancellation();
    double first = Vectors.norm(start());
    Outcome outcome =
        Minimiser.minimise(
            Quadratic.ofCondition(CONDITION, SIZE),
            method,
            start(),
            new Limits(200_000, 0, 0),
            enough,
            p -> {
              if (Vectors.norm(p.theta()) <= REDUCTION * first) {
                enough.cancel();
              }
            });
    assertEquals(Stop.INTERRUPTED, outcome.stop(), method.name());
    return outcome.iterations();
  }

  private static int first(IntToDoubleFunction error) {
    int k = 0;
    while (error.applyAsDouble(k) > REDUCTION) {
      k++;
    }
    return k;
  }

  private static int gradientDescent() {
    return iterations(method("gradient-descent", 2 / (1 + CONDITION), DescentSettings.usual()));
  }

  @Test
  void gradientDescentTakesAsLongAsItsTheorySays() {
    int theory = first(k -> Math.pow((CONDITION - 1) / (CONDITION + 1), k));
    assertEquals(theory, gradientDescent(), 0.1 * theory);
  }

  /**
   * At the best settings all modes shrink by {@code rho = (1 - q) / (1 + q)} with {@code q = 1 /
   * sqrt(condition)}. Those at the ends have double roots; the error of the stiffest is {@code (1 +
   * 2 k / (1 + q)) (-rho)^k}, which is the last to vanish.
   */
  @Test
  void theHeavyBallTakesAsLongAsItsTheorySays() {
    double rho = (1 - Q) / (1 + Q);
    double root = Math.sqrt(CONDITION) + 1;
    int theory = first(k -> (1 + 2 * k / (1 + Q)) * Math.pow(rho, k));
    DescentSettings best = DescentSettings.usual().withMomentum(rho * rho);
    assertEquals(theory, iterations(method("heavy-ball", 4 / (root * root), best)), 0.1 * theory);
  }

  /**
   * The slowest mode has the double root {@code 1 - q}; its error is {@code (1 + q k) (1 - q)^k}.
   */
  @Test
  void nesterovTakesAsLongAsItsTheorySays() {
    int theory = first(k -> (1 + Q * k) * Math.pow(1 - Q, k));
    DescentSettings best = DescentSettings.usual().withMomentum((1 - Q) / (1 + Q));
    assertEquals(theory, iterations(method("nesterov", 1 / CONDITION, best)), 0.1 * theory);
  }

  @Test
  void barzilaiBorweinTakesLessThanATenthOfGradientDescent() {
    int steps = iterations(method("barzilai-borwein", 0, DescentSettings.usual()));
    assertTrue(steps < gradientDescent() / 10, () -> steps + " steps");
  }

  @Test
  void onALinearModelEachModeOfTheErrorShrinksByItsOwnFactor() {
    int steps = 400;
    double rate = 0.4;
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.linear(), 500, workers);
      double[] zero = new double[5];
      double[] offset = new double[5];
      loss.gradient(zero, offset);
      EigenDecomposition_F64<DMatrixRMaj> modes = modes(loss, offset);
      double[] expected = new double[5];
      for (int i = 0; i < 5; i++) {
        double[] q = modes.getEigenVector(i).getData();
        double lambda = modes.getEigenvalue(i).getReal();
        double minimum = -Vectors.dot(q, offset) / lambda;
        double error = -minimum * Math.pow(1 - rate * lambda, steps);
        Vectors.add(expected, minimum + error, q);
      }
      Method method = method("gradient-descent", rate, DescentSettings.usual());
      Outcome outcome =
          Minimiser.minimise(loss, method, zero, new Limits(steps, 0), new Cancellation(), p -> {});
      assertEquals(steps, outcome.iterations());
      assertTrue(Vectors.norm(outcome.theta()) > 0.1);
      assertArrayEquals(expected, outcome.theta(), 1e-10);
    }
  }

  /** Of the Hessian, whose columns are differences of an affine gradient. */
  private static EigenDecomposition_F64<DMatrixRMaj> modes(Objective loss, double[] offset) {
    DMatrixRMaj hessian = new DMatrixRMaj(5, 5);
    double[] gradient = new double[5];
    for (int k = 0; k < 5; k++) {
      double[] unit = new double[5];
      unit[k] = 1;
      loss.gradient(unit, gradient);
      for (int i = 0; i < 5; i++) {
        hessian.set(i, k, gradient[i] - offset[i]);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> modes = DecompositionFactory_DDRM.eig(5, true, true);
    assertTrue(modes.decompose(hessian));
    return modes;
  }

  @Test
  void conjugateGradientsWithExactSearchEndInAsManyStepsAsThereAreParameters() {
    Quadratic quadratic = Quadratic.ofCondition(10, 8);
    double[] start = new SplittableRandom(3).doubles(8, 1, 2).toArray();
    Method method =
        new Method(
            "exact",
            Samples.all(),
            Direction.gradient(),
            Momentum.none(),
            Curvature.conjugate(),
            new ExactSearch());
    double[] errors = new double[9];
    Minimiser.minimise(
        quadratic,
        method,
        start,
        new Limits(8, 0),
        new Cancellation(),
        p -> errors[p.iteration()] = Vectors.norm(p.theta()));
    assertTrue(errors[7] > 1e-4, "one step less is not enough");
    assertEquals(0, errors[8], 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gradient-descent-armijo", "barzilai-borwein", "nonlinear-cg"})
  void searchesNeedNoLearningRate(String name) {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.rosenbrock(), 1, workers);
      double[] start = {-1.2, 1};
      Method method = method(name, 0, DescentSettings.usual());
      Outcome outcome =
          Minimiser.minimise(
              loss, method, start, new Limits(20_000, 0), new Cancellation(), p -> {});
      assertArrayEquals(new double[] {1, 1}, outcome.theta(), 1e-4, outcome.advice());
    }
  }

  @Test
  void valuesAtTheirLastDigitsEndTheNonmonotoneSearch() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.linear(), 500, workers);
      Method method = method("barzilai-borwein", 0, DescentSettings.usual());
      Outcome outcome =
          Minimiser.minimise(
              loss, method, new double[5], new Limits(20_000, 0, 0), new Cancellation(), p -> {});
      assertEquals(Stop.STALLED, outcome.stop());
    }
  }
}
