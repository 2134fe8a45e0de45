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
import dev.strongform.optim.Undamped;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.preset.Methods;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variable projection over output layers. */
class VariableProjectionTest {
  private static Method preset(String name, CompiledProblem problem, List<ParameterBlock> blocks) {
    int size = problem.parameterCount();
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

  private static Outcome run(CompiledProblem problem, Method method, int iterations) {
    try (Workers workers = Workers.of(2)) {
      Objective loss = Objectives.of(problem, 300, workers);
      return Minimiser.minimise(
          loss,
          method,
          Initialisation.of(problem, 5),
          new Limits(iterations, 0),
          new Cancellation(),
          progress -> {});
    }
  }

  /** All but the constant is an output layer. */
  private static final List<ParameterBlock> BUT_THE_CONSTANT =
      List.of(new ParameterBlock("u.hidden", 0, 1, 1), new ParameterBlock("u.output", 1, 4, 1));

  /** The gradients of the linear model at each of a method's iterates. */
  private static List<double[]> gradients(Method method, int iterations) {
    try (Workers workers = Workers.of(1);
        method) {
      Objective loss = Objectives.of(Models.linear(), 300, workers);
      List<double[]> seen = new ArrayList<>();
      Minimiser.minimise(
          loss,
          method,
          new double[5],
          new Limits(iterations, 0),
          new Cancellation(),
          progress -> {
            double[] gradient = new double[5];
            loss.gradient(progress.theta(), gradient);
            seen.add(gradient);
          });
      return seen;
    }
  }

  /**
   * The first step solves for the output layer, in which the model is linear: its entries of the
   * gradient vanish. That of the constant does not, which is a hidden parameter here.
   */
  @ParameterizedTest
  @ValueSource(strings = {"varpro", "varpro-qr", "varpro-full"})
  void anOutputLayerIsSolvedForInOneStep(String name) {
    double[] gradient = gradients(preset(name, Models.linear(), BUT_THE_CONSTANT), 1).get(0);
    for (int k = 1; k < 5; k++) {
      assertEquals(0, gradient[k], 1e-14);
    }
    assertTrue(Math.abs(gradient[0]) > 1e-3, "the constant has not moved");
  }

  /**
   * The same model is linear in its hidden parameter too, so that the second step, the first in
   * that one, solves all of it, if it is not damped: the constant's entry vanishes as well.
   */
  @ParameterizedTest
  @ValueSource(strings = {"varpro", "varpro-qr", "varpro-full"})
  void hiddenParametersThatAreLinearAreSolvedForInOneUndampedStep(String name) {
    Method damped = preset(name, Models.linear(), BUT_THE_CONSTANT);
    double[] solved = gradients(Undamped.of(damped), 2).get(1);
    assertEquals(0, Vectors.largest(solved), 1e-13);
    double[] underway = gradients(preset(name, Models.linear(), BUT_THE_CONSTANT), 2).get(1);
    assertTrue(Math.abs(underway[0]) > 1e-8, "damping leaves some");
  }

  @Test
  void theOutputLayerIsOptimalAtEveryIterate() {
    CompiledProblem poisson = NetworkModels.poisson(8);
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(poisson, 300, workers);
      double[] gradient = new double[poisson.parameterCount()];
      Minimiser.minimise(
          loss,
          preset("varpro", poisson, poisson.parameters()),
          Initialisation.of(poisson, 5),
          new Limits(5, 0),
          new Cancellation(),
          progress -> {
            loss.gradient(progress.theta(), gradient);
            for (ParameterBlock block : poisson.parameters()) {
              boolean solved = block.name().contains(".output");
              for (int k = 0; k < block.size() && solved; k++) {
                assertEquals(0, gradient[block.offset() + k], 1e-6 * progress.loss());
              }
            }
          });
    }
  }

  /**
   * With the output layer {@code b} at its solution, {@code J'J} of all parameters gives the step
   * in the others that Kaufman's reduced Jacobian {@code (1 - Q Q') J_a} gives, Q spanning J_b.
   */
  @Test
  void theStepIsKaufmans() {
    CompiledProblem poisson = NetworkModels.poisson(4);
    int size = poisson.parameterCount();
    List<Integer> outer = new ArrayList<>();
    List<Integer> inner = new ArrayList<>();
    for (ParameterBlock block : poisson.parameters()) {
      for (int k = 0; k < block.size(); k++) {
        (block.name().contains(".output") ? outer : inner).add(block.offset() + k);
      }
    }
    try (Workers workers = Workers.of(1);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), size, 1)) {
      Objective loss = Objectives.of(poisson, 300, workers);
      double[] theta = Initialisation.of(poisson, 5);
      assertTrue(new AffineProjection(poisson.parameters()).project(loss, theta));
      Linearisation at = Direction.gaussNewton(equations).linearise(loss, theta);
      double[] whole = new double[size];
      assertTrue(equations.step(new double[size], whole));
      double[][] columns = columns(loss, theta, outer, inner);
      double[] right = new double[loss.residualCount()];
      loss.residual(theta, right);
      double[] reduced = leastSquares(columns, right);
      double[] same = inner.stream().mapToDouble(k -> whole[k]).toArray();
      assertArrayEquals(reduced, same, 1e-4 * Vectors.norm(reduced));
      assertTrue(at.value() > 0);
    }
  }

  /** The columns of the others, less their part in the span of the output layer's. */
  private static double[][] columns(
      Objective loss, double[] theta, List<Integer> outer, List<Integer> inner) {
    List<double[]> span = new ArrayList<>();
    outer.forEach(k -> span.add(standOff(span, column(loss, theta, k), true)));
    return inner.stream()
        .map(k -> standOff(span, column(loss, theta, k), false))
        .toArray(double[][]::new);
  }

  private static double[] column(Objective loss, double[] theta, int k) {
    double[] unit = new double[theta.length];
    unit[k] = 1;
    double[] column = new double[loss.residualCount()];
    loss.pushforward(theta, unit, column);
    return column;
  }

  private static double[] standOff(List<double[]> span, double[] column, boolean unit) {
    for (int pass = 0; pass < 2; pass++) {
      for (double[] other : span) {
        Vectors.add(column, -Vectors.dot(other, column), other);
      }
    }
    double length = unit ? Vectors.norm(column) : 1;
    for (int i = 0; i < column.length; i++) {
      column[i] /= length;
    }
    return column;
  }

  /** {@code min |r + A x|} by modified Gram-Schmidt. */
  private static double[] leastSquares(double[][] columns, double[] residual) {
    int count = columns.length;
    DMatrixRMaj a = new DMatrixRMaj(residual.length, count);
    DMatrixRMaj b = new DMatrixRMaj(residual.length, 1);
    for (int i = 0; i < residual.length; i++) {
      b.set(i, 0, -residual[i]);
      for (int k = 0; k < count; k++) {
        a.set(i, k, columns[k][i]);
      }
    }
    DMatrixRMaj x = new DMatrixRMaj(count, 1);
    assertTrue(CommonOps_DDRM.solve(a, b, x));
    return x.data;
  }

  @Test
  void goesFartherThanLevenbergMarquardtWhereTheOutputLayerIsAffine() {
    CompiledProblem poisson = NetworkModels.poisson(12, 12);
    double plain = run(poisson, preset("lm", poisson, poisson.parameters()), 60).loss();
    double projected = run(poisson, preset("varpro", poisson, poisson.parameters()), 60).loss();
    assertTrue(projected < 0.5 * plain, () -> projected + " against " + plain);
  }

  /**
   * A smooth linear problem to its last digits, hidden layers and all: weights of the output layer
   * in the thousands spread the scales of {@code J} beyond what {@code J'J} can hold.
   */
  @Test
  void theTriangularFactorReachesTheLastDigits() {
    CompiledProblem arch = NetworkModels.arch(20);
    double byFactor = error(arch, "varpro-qr");
    double squared = error(arch, "varpro");
    assertTrue(byFactor < 1e-11, () -> "the error is " + byFactor);
    assertTrue(squared > 10 * byFactor, () -> squared + " against " + byFactor);
  }

  private static double error(CompiledProblem arch, String method) {
    double[] x = IntStream.rangeClosed(0, 200).mapToDouble(i -> i / 200.0).toArray();
    double[] theta = run(arch, preset(method, arch, arch.parameters()), 500).theta();
    double[] u = arch.solution(theta).evaluate("u", new double[][] {x});
    return IntStream.range(0, x.length)
        .mapToDouble(i -> Math.abs(u[i] - Math.sin(Math.PI * x[i])))
        .max()
        .orElseThrow();
  }

  @Test
  void whatIsNotAffineIsRefused() {
    try (Workers workers = Workers.of(1)) {
      CompiledProblem valley = Models.rosenbrock();
      Objective loss = Objectives.of(valley, 1, workers);
      List<ParameterBlock> blocks =
          List.of(new ParameterBlock("u.output", 0, 1, 1), new ParameterBlock("u.hidden", 1, 1, 1));
      assertEquals(
          "varpro cannot run: the residual is not affine in the parameters of the output layer;"
              + " take lm",
          preset("varpro", valley, blocks).refusal(loss).orElseThrow());
      String none = preset("varpro", valley, valley.parameters()).refusal(loss).orElseThrow();
      assertTrue(none.contains("there are no output layers"), none);
    }
  }
}
