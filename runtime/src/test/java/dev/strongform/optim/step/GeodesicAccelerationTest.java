package dev.strongform.optim.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.linalg.EjmlAlgebra;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.TestVectors;
import dev.strongform.optim.curvature.DampedCurvature;
import dev.strongform.optim.curvature.leastsquares.DampingScale;
import dev.strongform.optim.curvature.leastsquares.LeastSquares;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import org.junit.jupiter.api.Test;

/** Compares bent steps with the formula, on a residual that is quadratic in its parameters. */
class GeodesicAccelerationTest {
  private static final double[] THETA = {-1.2, 1};

  /** Where the residual is quadratic, {@code r_vv} is the second difference over any distance. */
  private static double[] secondDerivative(Objective loss, double[] velocity) {
    double[] back = new double[loss.residualCount()];
    double[] here = new double[back.length];
    double[] ahead = new double[back.length];
    loss.residual(TestVectors.plus(THETA, -1, velocity), back);
    loss.residual(THETA, here);
    loss.residual(TestVectors.plus(THETA, 1, velocity), ahead);
    for (int i = 0; i < here.length; i++) {
      here[i] = ahead[i] - 2 * here[i] + back[i];
    }
    return here;
  }

  @Test
  void bendsByTheSecondDerivativeAlongTheStep() {
    try (Workers workers = Workers.of(1);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), 2, 1)) {
      Objective loss = Objectives.of(Models.rosenbrock(), 1, workers);
      DampedCurvature curvature = LeastSquares.gaussNewton(DampingScale.IDENTITY);
      Linearisation at = Direction.gaussNewton(equations).linearise(loss, THETA);
      curvature.observe(at, false);
      double damping = 1e3;
      double[] velocity = new double[2];
      assertTrue(curvature.step(at, at.gradient(), damping, velocity));
      double[] pulled = new double[2];
      loss.pullback(THETA, secondDerivative(loss, velocity), pulled);
      double[] acceleration = new double[2];
      assertTrue(curvature.step(at, pulled, damping, acceleration));

      double[] bent = new GeodesicAcceleration().bend(at, curvature, velocity);
      assertNotNull(bent);
      assertArrayEquals(TestVectors.plus(velocity, 0.5, acceleration), bent, 1e-10);
    }
  }

  @Test
  void refusesAStepThatBendsTooMuch() {
    try (Workers workers = Workers.of(1);
        NormalEquations equations = NormalEquations.allocate(new EjmlAlgebra(), 2, 1)) {
      Objective loss = Objectives.of(Models.rosenbrock(), 1, workers);
      DampedCurvature curvature = LeastSquares.gaussNewton(DampingScale.IDENTITY);
      Linearisation at = Direction.gaussNewton(equations).linearise(loss, THETA);
      curvature.observe(at, false);
      double[] velocity = new double[2];
      assertTrue(curvature.step(at, at.gradient(), 1e-8, velocity));
      assertNull(new GeodesicAcceleration().bend(at, curvature, velocity));
    }
  }
}
