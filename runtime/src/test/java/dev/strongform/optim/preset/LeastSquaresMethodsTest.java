package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Quadratic;
import dev.strongform.optim.TestVectors;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.curvature.leastsquares.Sketch;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.momentum.Momentum;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.LearningRate;
import dev.strongform.optim.step.Step;
import dev.strongform.optim.step.StepControl;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares subspaces and projections of a Gauss-Newton matrix with dense algebra. */
class LeastSquaresMethodsTest {
  private static final int SIZE = 13;

  private static double[] start(int size) {
    return new SplittableRandom(2).doubles(size, -1, 1).toArray();
  }

  private static Linearisation gradient(Objective loss, double[] theta) {
    return Direction.gradient().linearise(loss, theta);
  }

  /** {@code J}, a column a pushforward. */
  private static DMatrixRMaj jacobian(Objective loss, double[] theta) {
    DMatrixRMaj jacobian = new DMatrixRMaj(loss.residualCount(), theta.length);
    double[] column = new double[loss.residualCount()];
    for (int k = 0; k < theta.length; k++) {
      double[] unit = new double[theta.length];
      unit[k] = 1;
      loss.pushforward(theta, unit, column);
      for (int i = 0; i < column.length; i++) {
        jacobian.set(i, k, column[i]);
      }
    }
    return jacobian;
  }

  private static double[] solve(DMatrixRMaj matrix, double shift, double[] right) {
    DMatrixRMaj shifted = matrix.copy();
    for (int k = 0; k < right.length; k++) {
      shifted.add(k, k, shift);
    }
    DMatrixRMaj solution = new DMatrixRMaj(right.length, 1);
    assertTrue(CommonOps_DDRM.solve(shifted, DMatrixRMaj.wrap(right.length, 1, right), solution));
    return solution.data;
  }

  private static double[] times(DMatrixRMaj matrix, double[] v) {
    DMatrixRMaj product = new DMatrixRMaj(matrix.numRows, 1);
    CommonOps_DDRM.mult(matrix, DMatrixRMaj.wrap(v.length, 1, v), product);
    return product.data;
  }

  /** {@code phi = mu phi + J'(J J' + lambda)^-1 (r - mu J phi)}, as the paper writes it. */
  private static double[] spring(
      Objective loss, double[] from, int steps, double mu, double share) {
    double[] theta = from.clone();
    double[] phi = new double[theta.length];
    for (int t = 0; t < steps; t++) {
      DMatrixRMaj j = jacobian(loss, theta);
      DMatrixRMaj kernel = new DMatrixRMaj(j.numRows, j.numRows);
      CommonOps_DDRM.multTransB(j, j, kernel);
      double largest = 0;
      for (int k = 0; k < theta.length; k++) {
        double sum = 0;
        for (int i = 0; i < j.numRows; i++) {
          sum += j.get(i, k) * j.get(i, k);
        }
        largest = Math.max(largest, sum);
      }
      double[] r = new double[j.numRows];
      loss.residual(theta, r);
      double[] dual = solve(kernel, share * largest, TestVectors.plus(r, -mu, times(j, phi)));
      DMatrixRMaj transposed = new DMatrixRMaj(j.numCols, j.numRows);
      CommonOps_DDRM.transpose(j, transposed);
      double[] step = times(transposed, dual);
      for (int k = 0; k < phi.length; k++) {
        phi[k] = mu * phi[k] + step[k];
        theta[k] -= 0.5 * phi[k];
      }
    }
    return theta;
  }

  private static double[] walk(Objective loss, Direction direction, double[] from, int steps) {
    Method method =
        new Method(
            "spring",
            Samples.all(),
            direction,
            Momentum.none(),
            LeastSquares.spring(0.8, 1e-4),
            StepControl.scheduled(LearningRate.fixed(0.5)));
    List<double[]> seen = new ArrayList<>();
    Minimiser.minimise(
        loss,
        method,
        from,
        new Limits(steps, 0),
        new Cancellation(),
        progress -> seen.add(progress.theta().clone()));
    method.close();
    return seen.get(seen.size() - 1);
  }

  @Test
  void springFollowsItsPaperInBothForms() {
    int size = 31;
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.decay(10), 20, workers);
      double[] from = start(size);
      double[] expected = spring(loss, from, 6, 0.8, 1e-4);
      EjmlAlgebra algebra = new EjmlAlgebra();
      double[] dual =
          walk(loss, Direction.dual(DualEquations.allocate(algebra, 21, size, 1)), from, 6);
      double[] primal =
          walk(loss, Direction.gaussNewton(NormalEquations.allocate(algebra, size, 1)), from, 6);
      assertTrue(Vectors.distance(expected, from) > 0.1, "a walk of some length");
      assertArrayEquals(expected, dual, 1e-8);
      assertArrayEquals(expected, primal, 1e-8);
    }
  }

  /**
   * Over a model that is linear in its parameters one step without damping, or next to, is enough.
   */
  @ParameterizedTest
  @CsvSource({"gauss-newton, 1e-13", "engd, 1e-11", "natural-gradient, 1e-13"})
  void aLinearModelIsSolvedInOneStep(String name, double tolerance) {
    try (Workers workers = Workers.of(1);
        Method method =
            Methods.named(
                name,
                new MethodSettings(
                    0,
                    0,
                    1,
                    1,
                    () -> Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), 5, 1)),
                    () -> Direction.triangular(TriangularFactor.allocate(new EjmlAlgebra(), 5))))) {
      Objective loss = Objectives.of(Models.linear(), 200, workers);
      List<double[]> seen = new ArrayList<>();
      Minimiser.minimise(
          loss,
          method,
          start(5),
          new Limits(1, 0),
          new Cancellation(),
          progress -> seen.add(progress.theta().clone()));
      assertEquals(1, seen.size());
      assertEquals(0, Vectors.norm(gradient(loss, seen.get(0)).gradient()), tolerance);
    }
  }

  /** The step, its shift and the model are those of dense algebra. */
  @Test
  void aSketchOfEverythingIsTheExactTrustRegionStep() {
    assertExact(Direction.gradient());
    try (NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), SIZE, 1)) {
      assertExact(Direction.gaussNewton(equations));
    }
  }

  private static void assertExact(Direction direction) {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.decay(4), 100, workers);
      Linearisation at = direction.linearise(loss, start(SIZE));
      BoundedCurvature curvature = LeastSquares.sketched(Sketch.orthonormal(SIZE, 7));
      curvature.observe(at, false);
      DMatrixRMaj j = jacobian(loss, at.theta());
      DMatrixRMaj gram = new DMatrixRMaj(SIZE, SIZE);
      CommonOps_DDRM.multTransA(j, j, gram);
      double[] step = new double[SIZE];
      for (double radius : new double[] {0.01, 0.1, 0.3}) {
        double falls = curvature.step(at, at.gradient(), radius, step);
        assertEquals(radius, Vectors.norm(step), 1e-10 * radius);
        double[] image = times(gram, step);
        double shift =
            -Vectors.dot(TestVectors.plus(image, 1, at.gradient()), step) / (radius * radius);
        double[] right = TestVectors.plus(new double[SIZE], -1, at.gradient());
        assertArrayEquals(solve(gram, shift, right), step, 1e-10);
        double model = -Vectors.dot(at.gradient(), step) - 0.5 * Vectors.dot(step, image);
        assertEquals(model, falls, 1e-10 * model);
      }
    }
  }

  /** {@code E (|S x|^2 - 1)^2 <= 2 / s} for every unit vector x (Clarkson and Woodruff 2013). */
  @Test
  void aCountSketchKeepsLengthsWithinItsEmbeddingConstant() {
    int size = 20;
    int parameters = 300;
    Sketch sketch = Sketch.count(size, 5);
    double[] x = start(parameters);
    double squared = Vectors.dot(x, x);
    double mean = 0;
    double variance = 0;
    int draws = 2000;
    for (int i = 0; i < draws; i++) {
      double kept = 0;
      for (double[] column : sketch.draw(x, x)) {
        double scale = 1 / Vectors.largest(column);
        double entry = scale * Vectors.dot(column, x);
        kept += entry * entry / squared;
      }
      mean += kept / draws;
      variance += (kept - 1) * (kept - 1) / draws;
    }
    assertEquals(1, mean, 4 * Math.sqrt(2.0 / size / draws));
    assertTrue(variance < 1.1 * 2 / size, "variance " + variance);
    assertTrue(variance > 0.5 * 2 / size, "variance " + variance);
  }

  @Test
  void columnsOfSketchesAreOrthonormal() {
    for (Sketch sketch : List.of(Sketch.count(6, 5), Sketch.orthonormal(6, 5))) {
      double[][] columns = sketch.draw(start(SIZE), new double[SIZE]);
      assertTrue(columns.length >= 5, "at most one empty bucket");
      for (int i = 0; i < columns.length; i++) {
        for (int j = 0; j < columns.length; j++) {
          assertEquals(i == j ? 1 : 0, Vectors.dot(columns[i], columns[j]), 1e-14);
        }
      }
    }
  }

  /** Each curvature on a subspace of its own: the model at its steps, and Cauchy's decrease. */
  @Test
  void boundedStepsStayWithinTheRadiusAndFallAsFarAsCauchys() {
    try (Workers workers = Workers.of(1);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), SIZE, 1)) {
      Objective loss = Objectives.of(Models.decay(4), 100, workers);
      Linearisation at = Direction.gaussNewton(equations).linearise(loss, start(SIZE));
      DMatrixRMaj j = jacobian(loss, at.theta());
      double[] jg = times(j, at.gradient());
      double g = Vectors.norm(at.gradient());
      BoundedCurvature dogleg = LeastSquares.dogleg(1e-14);
      dogleg.observe(at, false);
      double[] step = new double[SIZE];
      double before = 0;
      for (double radius = 1e-3; radius < 100; radius *= 2) {
        double falls = dogleg.step(at, at.gradient(), radius, step);
        double[] js = times(j, step);
        assertTrue(Vectors.norm(step) <= radius * (1 + 1e-12));
        assertEquals(-Vectors.dot(at.gradient(), step) - 0.5 * Vectors.dot(js, js), falls, 1e-12);
        double length = Math.min(g * g / Vectors.dot(jg, jg), radius / g);
        double cauchy = length * g * g - 0.5 * length * length * Vectors.dot(jg, jg);
        assertTrue(falls >= cauchy * (1 - 1e-9), "at radius " + radius);
        assertTrue(falls >= before * (1 - 1e-9), "a larger region is no worse");
        before = falls;
      }
      double[] full = new double[SIZE];
      assertTrue(dogleg.step(at, at.gradient(), full));
      dogleg.step(at, at.gradient(), 1e6, step);
      assertArrayEquals(full, step);
    }
  }

  @Test
  void theGridTakesTheBestLength() {
    Quadratic steep = new Quadratic(new double[] {9});
    Linearisation at = gradient(steep, new double[] {1});
    Step step = StepControl.grid().step(at, at.gradient(), Curvature.identity(), 0);
    assertArrayEquals(new double[] {1 - 9.0 / 8}, step.theta(), 1e-15);
    assertEquals(9.0 / 128, step.value(), 1e-15);
  }
}
