package dev.strongform.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class DualEquationsTest {
  private static final int ROWS = 90;
  private static final int PARAMETERS = 400;
  private static final LinearAlgebra ALGEBRA = new EjmlAlgebra();
  private static final Parallel ALONE =
      (tasks, task) -> {
        for (int i = tasks - 1; i >= 0; i--) {
          task.accept(i);
        }
      };

  private final double[] tile =
      new SplittableRandom(1).doubles((long) ROWS * PARAMETERS, -1, 1).toArray();
  private final double[] residual = new SplittableRandom(2).doubles(ROWS, -1, 1).toArray();

  private DualEquations dual() {
    DualEquations dual = DualEquations.allocate(ALGEBRA, ROWS, PARAMETERS, 1);
    dual.place(tile, ROWS, ROWS, residual, 1, 0);
    dual.assemble(ALONE);
    return dual;
  }

  private NormalEquations primal() {
    NormalEquations primal = NormalEquations.allocate(ALGEBRA, PARAMETERS, 1);
    primal.parts().forEach(GramAccumulator::clear);
    primal.parts().get(0).add(tile, ROWS, ROWS, residual, 1);
    primal.reduce();
    return primal;
  }

  private static double[] damping(double value) {
    double[] all = new double[PARAMETERS];
    Arrays.fill(all, value);
    return all;
  }

  @Test
  void findsTheStepsOfTheNormalEquations() {
    try (DualEquations dual = dual();
        NormalEquations primal = primal()) {
      double[] first = new double[PARAMETERS];
      double[] second = new double[PARAMETERS];
      dual.diagonal(first);
      primal.diagonal(second);
      assertArrayEquals(second, first, 1e-12);
      dual.vector(first);
      primal.vector(second);
      assertArrayEquals(second, first, 1e-12);
      assertSameSolutions(primal, dual);
    }
  }

  /** Rows that depend on each other nearly, as those of a smooth function do. */
  @Test
  void findsTheStepsOfANetworksResidual() {
    CompiledProblem poisson = NetworkModels.poisson(12, 12);
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(poisson, 40, workers);
      int size = poisson.parameterCount();
      assertTrue(loss.residualCount() < size, "fewer rows than parameters");
      try (DualEquations dual = DualEquations.allocate(ALGEBRA, loss.residualCount(), size, 1);
          NormalEquations primal = NormalEquations.allocate(ALGEBRA, size, 1)) {
        double[] theta = Initialisation.of(poisson, 5);
        loss.dual(theta, dual);
        loss.gaussNewton(theta, primal);
        assertSameSolutions(primal, dual);
      }
    }
  }

  /** At a damping of a millionth of {@code |J|^2}, the largest eigenvalue of {@code J'J}. */
  private static void assertSameSolutions(NormalEquations primal, DualEquations dual) {
    int size = primal.size();
    double[] damping = new double[size];
    Arrays.fill(damping, 1e-6 * largestEigenvalue(primal));
    double[] first = new double[size];
    double[] second = new double[size];
    assertTrue(dual.step(damping, first));
    assertTrue(primal.step(damping, second));
    assertArrayEquals(second, first, 1e-8 * norm(second));
    double[] b = new SplittableRandom(3).doubles(size, -1, 1).toArray();
    assertTrue(dual.solveAgain(b, first));
    assertTrue(primal.solveAgain(b, second));
    assertArrayEquals(second, first, 1e-8 * norm(second));
  }

  private static double largestEigenvalue(NormalEquations primal) {
    DMatrixRMaj gram = new DMatrixRMaj(primal.size(), primal.size());
    for (int i = 0; i < primal.size(); i++) {
      for (int k = 0; k <= i; k++) {
        gram.set(i, k, primal.entry(i, k));
        gram.set(k, i, primal.entry(i, k));
      }
    }
    return Eigenbasis.of(gram).values()[0];
  }

  private static double norm(double[] a) {
    return Math.sqrt(Arrays.stream(a).map(x -> x * x).sum());
  }

  /** Along {@code v} the residual is {@code r + h J v + h^2 bend / 2}. */
  private final class Parabola implements GaussNewtonSystem.Path {
    private final double[] v;
    private final double[] bend;

    Parabola(double[] v, double[] bend) {
      this.v = v;
      this.bend = bend;
    }

    @Override
    public double distance() {
      return 0.1;
    }

    @Override
    public void ahead(double[] target) {
      for (int i = 0; i < ROWS; i++) {
        double slope = 0;
        for (int k = 0; k < PARAMETERS; k++) {
          slope += tile[k * ROWS + i] * v[k];
        }
        target[i] = residual[i] + 0.1 * slope + 0.005 * bend[i];
      }
    }

    @Override
    public void pulledSecondDerivative(double[] target) {
      Arrays.setAll(
          target,
          k -> {
            double sum = 0;
            for (int i = 0; i < ROWS; i++) {
              sum += tile[k * ROWS + i] * bend[i];
            }
            return sum;
          });
    }
  }

  @Test
  void acceleratesAsTheNormalEquationsDo() {
    double[] bend = new SplittableRandom(4).doubles(ROWS, -1, 1).toArray();
    try (DualEquations dual = dual();
        NormalEquations primal = primal()) {
      double[] v = new double[PARAMETERS];
      double[] first = new double[PARAMETERS];
      double[] second = new double[PARAMETERS];
      assertTrue(dual.step(damping(0.5), v));
      assertTrue(primal.step(damping(0.5), second));
      assertTrue(dual.accelerate(new Parabola(v, bend), first));
      assertTrue(primal.accelerate(new Parabola(v, bend), second));
      assertTrue(norm(second) > 1e-3);
      assertArrayEquals(second, first, 1e-9);
    }
  }

  @Test
  void rowsMayComeInTilesWithAFactor() {
    try (DualEquations whole = dual();
        DualEquations pieces = DualEquations.allocate(ALGEBRA, ROWS, PARAMETERS, 1)) {
      for (int at : new int[] {60, 0, 30}) {
        double[] part = new double[PARAMETERS * 32];
        for (int k = 0; k < PARAMETERS; k++) {
          for (int i = 0; i < 30; i++) {
            part[k * 32 + i] = tile[k * ROWS + at + i] / 2;
          }
        }
        double[] values = Arrays.copyOfRange(residual, at, at + 30);
        Arrays.setAll(values, i -> values[i] / 2);
        pieces.place(part, 32, 30, values, 2, at);
      }
      pieces.assemble(ALONE);
      double[] first = new double[PARAMETERS];
      double[] second = new double[PARAMETERS];
      assertTrue(whole.step(damping(1), first));
      assertTrue(pieces.step(damping(1), second));
      assertArrayEquals(first, second);
    }
  }

  @Test
  void reportsWhatItCannotSolve() {
    double[] x = new double[PARAMETERS];
    try (DualEquations dual = DualEquations.allocate(ALGEBRA, ROWS, PARAMETERS, 1)) {
      dual.assemble(ALONE);
      assertFalse(dual.step(damping(0), x), "no rows, no damping");
      double[] uneven = damping(1);
      uneven[7] = 2;
      Exception refused = assertThrows(IllegalArgumentException.class, () -> dual.step(uneven, x));
      assertEquals("the dual form takes one damping for all parameters", refused.getMessage());
    }
  }

  @Test
  void rowsThatDoNotFitAreRefusedBeforeTheyAreAllocated() {
    String refusal =
        assertThrows(
                IllegalArgumentException.class,
                () -> DualEquations.allocate(ALGEBRA, 3000, 1_000_000, 1))
            .getMessage();
    assertTrue(
        refusal.startsWith("no room for J: 3000 rows of 1000000 parameters need 22"), refusal);
    assertTrue(
        refusal.endsWith(
            "use fewer points, more memory (-Xmx), or a method that fits: adam or lbfgs"),
        refusal);
  }
}
