package dev.strongform.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import dev.strongform.models.PointKernel;
import dev.strongform.models.PointModel;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DerivativeCheckTest {
  private static final ModelProblem DECAY = Models.decay(5);

  private static double[] theta(int size) {
    return new SplittableRandom(4).doubles(size, -1, 1).toArray();
  }

  @Test
  void rightDerivativesPass() {
    DerivativeReport report = DerivativeCheck.run(DECAY, theta(16), 1);
    assertTrue(report.passed(), report.text());
    assertEquals(2, report.terms().get(0).residualSlope(), 0.05);
    assertEquals(2, report.gradientSlope(), 0.05);
    assertEquals(2, report.gaussNewtonSlope(), 0.05);
    assertTrue(report.text().startsWith("rate: residual slope 2.0"), report.text());
    assertTrue(report.text().strip().endsWith("all derivatives are right"));
  }

  @Test
  void aLinearResidualHasNoRemainder() {
    DerivativeReport report = DerivativeCheck.run(Models.linear(), theta(5), 1);
    assertTrue(Double.isNaN(report.terms().get(0).residualSlope()));
    assertTrue(report.passed(), report.text());
    assertTrue(report.text().contains("none (no remainder)"));
  }

  private static ModelProblem with(TermKernel kernel) {
    return new ModelProblem(
        DECAY.info(),
        DECAY.domain(),
        DECAY.parameters(),
        List.of(kernel),
        DECAY.field(),
        Optional.empty());
  }

  /** {@code r = theta_0^3 x} with a derivative that is wrong by a factor. */
  private static PointKernel cube(double factor) {
    TermInfo info = new TermInfo("cube", TermInfo.Kind.EQUATION, "r", List.of(), false, 1);
    PointModel model =
        (theta, point, normal, row) -> {
          row[0] = factor * 3 * theta[0] * theta[0] * point[0];
          return theta[0] * theta[0] * theta[0] * point[0];
        };
    return new PointKernel(info, 1, 16, model);
  }

  @Test
  void aDerivativeThatIsOnePercentOffFails() {
    DerivativeReport report = DerivativeCheck.run(with(cube(1.01)), theta(16), 1);
    assertFalse(report.passed());
    assertEquals(1, report.terms().get(0).residualSlope(), 0.05);
    assertEquals(1, report.gradientSlope(), 0.05);
    assertTrue(report.text().contains("WRONG"));
    assertTrue(DerivativeCheck.run(with(cube(1)), theta(16), 1).passed());
  }

  /** A kernel that is right but for one of its products. */
  private static final class Broken implements TermKernel {
    private final PointKernel right = cube(1);
    private final boolean inRows;

    Broken(boolean inRows) {
      this.inRows = inRows;
    }

    @Override
    public TermInfo info() {
      return right.info();
    }

    @Override
    public Tile newTile(KernelEngine engine, int lanes) {
      return right.newTile(engine, lanes);
    }

    @Override
    public void residual(double[] theta, Tile tile) {
      right.residual(theta, tile);
    }

    @Override
    public void linearise(double[] theta, Tile tile) {
      right.linearise(theta, tile);
    }

    @Override
    public void pullback(double[] theta, Tile tile, double[] w, double[] gradient) {
      right.pullback(theta, tile, w, gradient);
      gradient[0] += inRows ? 0 : 1e-6;
    }

    @Override
    public void rows(double[] theta, Tile tile, double[] jacobian, int ld, int row) {
      right.rows(theta, tile, jacobian, ld, row);
      jacobian[row] *= inRows ? 1.001 : 1;
    }

    @Override
    public void pushforward(double[] theta, Tile tile, double[] v, double[] jv) {
      right.pushforward(theta, tile, v, jv);
    }
  }

  @Test
  void productsThatDisagreeAreSeen() {
    TermCheck adjoint = DerivativeCheck.run(with(new Broken(false)), theta(16), 1).terms().get(0);
    assertTrue(adjoint.adjointDefect() > 1e-9 && adjoint.rowsDefect() < 1e-12);
    TermCheck rows = DerivativeCheck.run(with(new Broken(true)), theta(16), 1).terms().get(0);
    assertTrue(rows.rowsDefect() > 1e-5 && rows.adjointDefect() < 1e-12);
    assertFalse(adjoint.passed() || rows.passed());
  }
}
