package dev.strongform.optim.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.linalg.DualEquations;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.linalg.TriangularFactor;
import dev.strongform.models.NetworkModels;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.curvature.leastsquares.DampingScale;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.preset.Methods;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Jacobian of what is left of a residual once the output layer is solved for. */
class GolubPereyraTest {
  private static final double DIFFERENCE = 1e-5;

  private final CompiledProblem poisson = NetworkModels.poisson(4);
  private final OutputLayers layers = OutputLayers.of(poisson.parameters());
  private final int[] outer = layers.indices();
  private final int[] inner =
      IntStream.range(0, poisson.parameterCount())
          .filter(k -> IntStream.of(outer).noneMatch(other -> other == k))
          .toArray();
  private final Workers workers = Workers.of(1);
  private final Objective loss = Objectives.of(poisson, 300, workers);
  private final double[] theta = Initialisation.of(poisson, 5);

  /** The derivative of what is left by the other parameters, by central differences. */
  private DMatrixRMaj measured;

  /** Kaufman's: {@code (1 - A (A'A)^-1 A') J_a}. */
  private DMatrixRMaj kaufman;

  private DMatrixRMaj columns;
  private DMatrixRMaj residual;

  @BeforeEach
  void differentiate() {
    assertTrue(projection().project(loss, theta));
    residual = new DMatrixRMaj(left(theta));
    columns = jacobian(outer);
    DMatrixRMaj others = jacobian(inner);
    kaufman = minus(others, times(columns, leastSquares(columns, others)));
    measured = new DMatrixRMaj(loss.residualCount(), inner.length);
    for (int k = 0; k < inner.length; k++) {
      double[] ahead = left(moved(inner[k], DIFFERENCE));
      double[] behind = left(moved(inner[k], -DIFFERENCE));
      for (int i = 0; i < ahead.length; i++) {
        measured.set(i, k, (ahead[i] - behind[i]) / (2 * DIFFERENCE));
      }
    }
  }

  @AfterEach
  void close() {
    workers.close();
  }

  private AffineProjection projection() {
    return new AffineProjection(poisson.parameters());
  }

  private double[] moved(int parameter, double distance) {
    double[] moved = theta.clone();
    moved[parameter] += distance;
    return moved;
  }

  /** What is left of the residual where the output layer is solved for. */
  private double[] left(double[] from) {
    double[] solved = from.clone();
    assertTrue(projection().project(loss, solved));
    double[] left = new double[loss.residualCount()];
    loss.residual(solved, left);
    return left;
  }

  private DMatrixRMaj jacobian(int[] parameters) {
    DMatrixRMaj jacobian = new DMatrixRMaj(loss.residualCount(), parameters.length);
    for (int k = 0; k < parameters.length; k++) {
      double[] unit = new double[theta.length];
      unit[parameters[k]] = 1;
      double[] column = new double[loss.residualCount()];
      loss.pushforward(theta, unit, column);
      for (int i = 0; i < column.length; i++) {
        jacobian.set(i, k, column[i]);
      }
    }
    return jacobian;
  }

  private DMatrixRMaj onTheOthers(double[][] rows) {
    DMatrixRMaj some = new DMatrixRMaj(rows.length, inner.length);
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < inner.length; k++) {
        some.set(i, k, rows[i][inner[k]]);
      }
    }
    return some;
  }

  private static void assertClose(DMatrixRMaj expected, DMatrixRMaj actual, double relative) {
    double distance = NormOps_DDRM.normF(minus(expected, actual));
    double size = NormOps_DDRM.normF(expected);
    assertTrue(distance <= relative * size, () -> distance + " of " + size);
  }

  private static DMatrixRMaj times(DMatrixRMaj a, DMatrixRMaj b) {
    return CommonOps_DDRM.mult(a, b, null);
  }

  private static DMatrixRMaj transposedTimes(DMatrixRMaj a, DMatrixRMaj b) {
    return CommonOps_DDRM.multTransA(a, b, null);
  }

  private static DMatrixRMaj minus(DMatrixRMaj a, DMatrixRMaj b) {
    return CommonOps_DDRM.subtract(a, b, null);
  }

  private static DMatrixRMaj leastSquares(DMatrixRMaj a, DMatrixRMaj b) {
    DMatrixRMaj x = new DMatrixRMaj(a.getNumCols(), b.getNumCols());
    assertTrue(CommonOps_DDRM.solve(a, b, x));
    return x;
  }

  private DMatrixRMaj turning() {
    return onTheOthers(new GolubPereyraRows(layers).turning(loss, theta));
  }

  /** {@code A (A'A)^-1 M}. */
  private DMatrixRMaj second() {
    return times(columns, leastSquares(transposedTimes(columns, columns), turning()));
  }

  @Test
  void theDerivativeIsKaufmansLessTheTurningOfTheColumns() {
    assertClose(measured, minus(kaufman, second()), 1e-7);
    double share = NormOps_DDRM.normF(second()) / NormOps_DDRM.normF(kaufman);
    assertTrue(share > 1e-2, () -> "the second term is " + share + " of the first");
  }

  /** {@code A'r = 0} everywhere, so that {@code A' dr = -dA' r = -M}. */
  @Test
  void theTurningIsWhatKaufmansLacksAlongTheColumns() {
    DMatrixRMaj turning = turning();
    CommonOps_DDRM.changeSign(turning);
    assertClose(turning, transposedTimes(columns, measured), 1e-6);
    double none = NormOps_DDRM.normF(transposedTimes(columns, kaufman));
    assertTrue(none < 1e-10 * NormOps_DDRM.normF(turning), () -> "Kaufman's has " + none);
  }

  @Test
  void theRowsAddWhatKaufmansMatrixLacks() {
    DMatrixRMaj rows = onTheOthers(new GolubPereyraRows(layers).rows(loss, theta));
    DMatrixRMaj whole = transposedTimes(measured, measured);
    DMatrixRMaj lacking = minus(whole, transposedTimes(kaufman, kaufman));
    assertClose(lacking, transposedTimes(rows, rows), 1e-6);
    assertEquals(outer.length, rows.getNumRows());
  }

  @Test
  void theGradientIsTheSame() {
    DMatrixRMaj gradient = transposedTimes(measured, residual);
    assertClose(gradient, transposedTimes(jacobian(inner), residual), 1e-6);
  }

  /** The undamped step in the other parameters makes {@code |r + dr s|} least. */
  @Test
  void theStepIsTheOneOfTheWholeDerivative() {
    try (NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), theta.length, 1)) {
      assertStep(Direction.gaussNewton(equations));
    }
  }

  @Test
  void theTriangularFactorGivesTheSameStep() {
    try (TriangularFactor factor = TriangularFactor.allocate(new EjmlAlgebra(), theta.length)) {
      assertStep(Direction.triangular(factor));
    }
  }

  private void assertStep(Direction direction) {
    Linearisation at = direction.linearise(loss, theta);
    Curvature curvature =
        OutputLayers.of(poisson.parameters())
            .golubPereyra(LeastSquares.gaussNewton(DampingScale.IDENTITY));
    curvature.observe(at, false);
    double[] step = new double[theta.length];
    assertTrue(curvature.step(at, at.gradient(), step));
    double[] expected = leastSquares(minus(kaufman, second()), residual).data;
    double[] others = IntStream.of(inner).mapToDouble(k -> -step[k]).toArray();
    assertArrayEquals(expected, others, 1e-4 * Vectors.norm(expected));
  }

  @Test
  void theDualFormIsRefused() {
    DualEquations dual = DualEquations.allocate(new EjmlAlgebra(), 30, theta.length, 1);
    MethodSettings settings =
        new MethodSettings(
            0,
            0,
            100,
            1,
            DescentSettings.usual(),
            poisson.parameters(),
            () -> Direction.dual(dual),
            Direction::gradient);
    try (Method method = Methods.named("varpro-full", settings)) {
      String why = method.refusal(loss).orElseThrow();
      assertEquals(
          "varpro-full cannot run: its curvature adds rows to J'J, which the dual form of its"
              + " direction cannot take; use more points than parameters, or varpro",
          why);
    }
  }
}
