package dev.strongform.objective;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.TermInfo;
import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.models.PointKernel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loss of very many points is rounded as that of few is. */
class LossRoundingTest {
  /** A power of four, so that the factor of the rows is exact. */
  private static final int POINTS = 1 << 20;

  /** What the 64 points of a tile cost: of the constant it is 4.76, of the others less than one. */
  private static final double ULPS = 6;

  private static final double[] THETA = new double[1];

  /** Residuals that do not depend on the parameter. */
  private enum Residual {
    CONSTANT(x -> 0.3),
    WAVE(x -> Math.sin(20 * x)),
    NOISE(x -> Math.sin(1e7 * x)),
    PEAK(x -> Math.exp(-50 * Math.abs(x))),
    ENDLESS(x -> Double.MAX_VALUE);

    private final DoubleUnaryOperator of;

    Residual(DoubleUnaryOperator of) {
      this.of = of;
    }

    CompiledProblem problem() {
      TermInfo info = new TermInfo("known", TermInfo.Kind.EQUATION, "r", List.of(), false, 1);
      PointKernel kernel =
          new PointKernel(
              info,
              1,
              1,
              (theta, point, normal, row) -> {
                row[0] = 1;
                return of.applyAsDouble(point[0]);
              });
      return new ModelProblem(
          ModelProblem.info("Known", ""),
          Models.linear().domain(),
          List.of(new ParameterBlock("theta", 0, 1, 1)),
          List.of(kernel),
          (theta, point) -> 0,
          Optional.empty());
    }
  }

  private static BigDecimal exactly(Objective loss) {
    double[] rows = new double[loss.residualCount()];
    loss.residual(THETA, rows);
    BigDecimal sum = BigDecimal.ZERO;
    for (double row : rows) {
      sum = sum.add(new BigDecimal(row).pow(2));
    }
    return sum.divide(BigDecimal.valueOf(2));
  }

  private static void assertNear(BigDecimal exact, double value) {
    double ulps =
        new BigDecimal(value).subtract(exact).doubleValue() / Math.ulp(exact.doubleValue());
    assertTrue(Math.abs(ulps) <= ULPS, () -> ulps + " units of the last place");
  }

  @ParameterizedTest
  @EnumSource(
      value = Residual.class,
      names = {"CONSTANT", "WAVE", "NOISE", "PEAK"})
  void theLossOfAMillionPointsIsRoundedAsATileIs(Residual residual) {
    try (Workers workers = Workers.of(2);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), 1, 2)) {
      Objective loss = Objectives.of(residual.problem(), POINTS, workers);
      BigDecimal exact = exactly(loss);
      assertNear(exact, loss.value(THETA));
      assertNear(exact, loss.gradient(THETA, new double[1]));
      assertNear(exact, loss.gaussNewton(THETA, equations));
    }
  }

  @Test
  void tilesSummedPlainlyLoseMuchMore() {
    double share = 64 * 0.3 * 0.3;
    double plain = 0;
    double[] shares = new double[POINTS / 64];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = share;
      plain += share;
    }
    BigDecimal exact = new BigDecimal(share).multiply(BigDecimal.valueOf(shares.length));
    double ulp = Math.ulp(exact.doubleValue());
    assertTrue(Math.abs(new BigDecimal(plain).subtract(exact).doubleValue()) > 100 * ulp);
    assertEquals(exact.doubleValue(), CompensatedSums.of(shares, shares.length));
  }

  @Test
  void aLossThatOverflowsIsInfinite() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Residual.ENDLESS.problem(), 200, workers);
      assertEquals(Double.POSITIVE_INFINITY, loss.value(THETA));
    }
  }
}
