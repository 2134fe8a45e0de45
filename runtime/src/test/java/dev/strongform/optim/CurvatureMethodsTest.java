package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares products, subspaces and projections of a curvature with dense algebra. */
class CurvatureMethodsTest {
  private static final int SIZE = 13;

  private static double[] start(int size) {
    return new SplittableRandom(2).doubles(size, -1, 1).toArray();
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
            Curvature.spring(0.8, 1e-4),
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

  /** Over a model that is linear in its parameters one step is enough. */
  @Test
  void naturalGradientSolvesALinearModelInOneStep() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.linear(), 200, workers);
      Method method =
          Methods.named(
              "engd",
              new MethodSettings(
                  0,
                  0,
                  1,
                  1,
                  () -> Direction.gaussNewton(NormalEquations.allocate(new EjmlAlgebra(), 5, 1)),
                  Direction::gradient));
      double[] found =
          Minimiser.minimise(
                  loss, method, start(5), new Limits(1, 0), new Cancellation(), progress -> {})
              .theta();
      method.close();
      assertEquals(0, Vectors.norm(gradient(loss, found).gradient()), 1e-11);
    }
  }

  private static Linearisation gradient(Objective loss, double[] theta) {
    return Direction.gradient().linearise(loss, theta);
  }

  @Test
  void nystroemOfFullRankGivesTheExactDampedStepInOneProduct() {
    Quadratic quadratic = Quadratic.ofCondition(1e4, SIZE);
    Linearisation at = gradient(quadratic, start(SIZE));
    double damping = 1e-3;
    BoundedCurvature curvature =
        new NewtonCurvature(
            Samples.all(),
            new NewtonSettings(damping, 0.1, 1),
            new NystroemPreconditioner(SIZE, 20, 4));
    curvature.observe(at, false);
    double[] step = new double[SIZE];
    assertTrue(curvature.step(at, at.gradient(), step));
    for (int k = 0; k < SIZE; k++) {
      double lambda = quadratic.lambda()[k];
      double exact = -at.gradient()[k] / (lambda + damping * 1e4);
      assertEquals(exact, step[k], 1e-6 * Math.abs(exact), "entry " + k);
    }
  }

  /** With a rank of half the parameters, fewer products are needed than without. */
  @Test
  void nystroemSavesProducts() {
    double[] lambda = new double[60];
    for (int k = 0; k < lambda.length; k++) {
      lambda[k] = Math.pow(10, -0.2 * k);
    }
    Counting quadratic = new Counting(new Quadratic(lambda));
    Linearisation at = gradient(quadratic, start(60));
    NewtonSettings settings = new NewtonSettings(1e-6, 1e-4, 500);
    double[] step = new double[60];
    Curvature plain = new NewtonCurvature(Samples.all(), settings, Preconditioner.none());
    plain.observe(at, false);
    quadratic.gradients = 0;
    plain.step(at, at.gradient(), step);
    int without = quadratic.gradients;
    Curvature helped =
        new NewtonCurvature(Samples.all(), settings, new NystroemPreconditioner(30, 20, 4));
    helped.observe(at, false);
    quadratic.gradients = 0;
    helped.step(at, at.gradient(), step);
    int with = quadratic.gradients;
    assertTrue(3 * with < without, () -> with + " gradients against " + without);
  }

  /** Counts gradients. */
  private static final class Counting implements Objective {
    private final Objective inner;
    private int gradients;

    Counting(Objective inner) {
      this.inner = inner;
    }

    @Override
    public int dimension() {
      return inner.dimension();
    }

    @Override
    public Set<Capability> capabilities() {
      return inner.capabilities();
    }

    @Override
    public double value(double[] theta) {
      return inner.value(theta);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      gradients++;
      return inner.gradient(theta, gradient);
    }
  }

  /** {@code sum d_k theta_k^2 / 2 + exp(theta_k)}: convex, and not quadratic. */
  private record Convex(double[] d) implements Objective {
    @Override
    public int dimension() {
      return d.length;
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of(Capability.VALUE, Capability.GRADIENT);
    }

    @Override
    public double value(double[] theta) {
      return gradient(theta, new double[d.length]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      double sum = 0;
      for (int k = 0; k < d.length; k++) {
        double exp = Math.exp(theta[k]);
        gradient[k] = d[k] * theta[k] + exp;
        sum += d[k] * theta[k] * theta[k] / 2 + exp;
      }
      return sum;
    }
  }

  private static Method preset(String name) {
    return preset(name, 0);
  }

  private static Method preset(String name, int batch) {
    return Methods.named(
        name, new MethodSettings(batch, 0, 100, 1, Direction::gradient, Direction::gradient));
  }

  @Test
  void newtonConvergesQuadratically() {
    Objective convex = new Convex(new double[] {1, 3, 10, 30, 100});
    List<Double> norms = new ArrayList<>();
    Minimiser.minimise(
        convex,
        preset("newton-cg"),
        start(5),
        new Limits(30, 0, 1e-7),
        new Cancellation(),
        progress -> norms.add(progress.gradientNorm()));
    int last = norms.size() - 1;
    assertTrue(norms.get(last) < 1e-3, norms::toString);
    for (int i = last - 2; i < last; i++) {
      double order = norms.get(i + 1) / (norms.get(i) * norms.get(i));
      assertTrue(order < 2, () -> "orders of " + norms);
    }
  }

  /** {@code x^2 / 2 - y^2 / 2 + y^4 / 4}: a saddle at zero, minima at {@code y = 1} and -1. */
  private static final class Saddle implements Objective {
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
      double y = theta[1];
      gradient[0] = theta[0];
      gradient[1] = y * y * y - y;
      return theta[0] * theta[0] / 2 - y * y / 2 + y * y * y * y / 4;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"newton-cg", "newton-tr", "nncg", "lsr1"})
  void leavesASaddleAlongItsNegativeCurvature(String name) {
    Outcome outcome =
        Minimiser.minimise(
            new Saddle(),
            preset(name),
            new double[] {0.5, 0.01},
            new Limits(100, 0, 1e-10),
            new Cancellation(),
            progress -> {});
    assertArrayEquals(new double[] {0, 1}, outcome.theta(), 1e-8);
  }

  /** The step, its shift and the model are those of dense algebra. */
  @Test
  void aSketchOfEverythingIsTheExactTrustRegionStep() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.decay(4), 100, workers);
      Linearisation at = gradient(loss, start(SIZE));
      BoundedCurvature curvature = Curvature.sketched(Sketch.orthonormal(SIZE, 7));
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
      BoundedCurvature dogleg = Curvature.dogleg(1e-14);
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
  void truncatedConjugateGradientsEndOnTheRadius() {
    Quadratic quadratic = Quadratic.ofCondition(100, SIZE);
    Linearisation at = gradient(quadratic, start(SIZE));
    BoundedCurvature curvature = Curvature.hessian(Samples.all());
    curvature.observe(at, false);
    double[] step = new double[SIZE];
    double falls = curvature.step(at, at.gradient(), 0.2, step);
    assertEquals(0.2, Vectors.norm(step), 1e-12);
    double model = 0;
    for (int k = 0; k < SIZE; k++) {
      model -= step[k] * (at.gradient()[k] + 0.5 * quadratic.lambda()[k] * step[k]);
    }
    assertEquals(model, falls, 1e-8 * model);
  }

  @Test
  void symmetricRankOneEndsInOneStepMoreThanThereAreParameters() {
    int size = 8;
    double[] errors = new double[size + 2];
    Minimiser.minimise(
        Quadratic.ofCondition(10, size),
        new Method(
            "exact",
            Samples.all(),
            Direction.gradient(),
            Momentum.none(),
            Curvature.symmetricRankOne(size),
            new ExactSearch()),
        start(size),
        new Limits(size + 1, 0),
        new Cancellation(),
        progress -> errors[progress.iteration()] = Vectors.norm(progress.theta()));
    assertTrue(errors[size - 1] > 1e-6, "two steps less are not enough");
    assertEquals(0, errors[size + 1], 1e-8);
  }

  /** The matrix maps each step that it holds to its difference, indefinite as it may be. */
  @Test
  void symmetricRankOneFulfilsTheSecantEquation() {
    SplittableRandom random = new SplittableRandom(3);
    List<double[]> steps = new ArrayList<>();
    List<double[]> differences = new ArrayList<>();
    double[] lambda = {-3, -1, 0.5, 1, 2, 4, 8, 16};
    for (int i = 0; i < 5; i++) {
      double[] s = random.doubles(8, -1, 1).toArray();
      double[] y = new double[8];
      for (int k = 0; k < 8; k++) {
        y[k] = lambda[k] * s[k];
      }
      steps.add(s);
      differences.add(y);
    }
    RankOneBasis basis = RankOneBasis.of(0.7, steps, differences);
    double[] image = new double[8];
    for (int i = 0; i < 5; i++) {
      basis.times(steps.get(i), image);
      assertArrayEquals(differences.get(i), image, 1e-10);
    }
    double[] gradient = random.doubles(8, -1, 1).toArray();
    double[] step = new double[8];
    double falls = basis.step(gradient, basis.shift(gradient, 0.3), step);
    assertEquals(0.3, Vectors.norm(step), 1e-8);
    assertTrue(falls > 0);
  }

  @Test
  void theHessianOfABatchOfEverythingIsNewtonBitForBit() {
    List<double[]> ends = new ArrayList<>();
    for (String name : List.of("newton-cg", "newton-subsampled", "newton-subsampled")) {
      try (Workers workers = Workers.of(1)) {
        Objective loss = Objectives.of(Models.decay(4), 100, workers);
        Method method = preset(name, ends.isEmpty() ? 0 : ends.size() == 1 ? 101 : 30);
        ends.add(
            Minimiser.minimise(
                    loss, method, start(SIZE), new Limits(5, 0), new Cancellation(), p -> {})
                .theta());
      }
    }
    assertArrayEquals(ends.get(0), ends.get(1));
    assertTrue(Vectors.distance(ends.get(0), ends.get(2)) > 1e-6, "a batch has its own Hessian");
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
