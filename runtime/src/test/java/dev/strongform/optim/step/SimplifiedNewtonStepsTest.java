package dev.strongform.optim.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.linalg.GaussNewtonSystem;
import dev.strongform.objective.Objective;
import dev.strongform.optim.Quadratic;
import org.junit.jupiter.api.Test;

/** When a run goes on with the factors that it has, and when it stops. */
class SimplifiedNewtonStepsTest {
  private static final Objective PARABOLA = new Quadratic(new double[] {1});

  /** Factors of a matrix other than the parabola's, which is 1. */
  private static final class Factors implements GaussNewtonSystem {
    private final double curvature;
    private int solves;

    Factors(double curvature) {
      this.curvature = curvature;
    }

    @Override
    public double lowestAgain(double[] g, double residual, double[] theta, double[] x) {
      solves++;
      x[0] = -g[0] / curvature;
      return g[0] * g[0] / (2 * curvature);
    }

    private static AssertionError notAsked() {
      return new AssertionError("further steps ask for kept factors alone");
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public void vector(double[] target) {
      throw notAsked();
    }

    @Override
    public void diagonal(double[] target) {
      throw notAsked();
    }

    @Override
    public boolean step(double[] damping, double[] x) {
      throw notAsked();
    }

    @Override
    public boolean solveAgain(double[] b, double[] x) {
      throw notAsked();
    }

    @Override
    public boolean accelerate(Path path, double[] x) {
      throw notAsked();
    }

    @Override
    public void close() {}
  }

  private final SimplifiedNewton newton = new SimplifiedNewton();
  private final double[] theta = {1};

  private double advance(Factors factors) {
    return newton.advance(PARABOLA, factors, theta, 1);
  }

  /** Too large a curvature: every step keeps its promise, and halves what is left. */
  @Test
  void theNumberOfStepsIsBounded() {
    Factors large = new Factors(2);
    double value = advance(large);
    assertEquals(SimplifiedNewton.MOST_STEPS, large.solves);
    assertEquals(Math.pow(0.5, SimplifiedNewton.MOST_STEPS), theta[0]);
    assertEquals(PARABOLA.value(theta), value);
    assertFalse(newton.converged());
  }

  @Test
  void theRightFactorsEndAtTheMinimum() {
    Factors right = new Factors(1);
    assertEquals(0, advance(right));
    assertEquals(2, right.solves);
    assertTrue(newton.converged());
  }

  /** Too small a curvature: the step would go to the other side, at the same height. */
  @Test
  void aBrokenPromiseIsNotFollowed() {
    Factors small = new Factors(0.5);
    assertEquals(0.5, advance(small));
    assertEquals(1, small.solves);
    assertEquals(1, theta[0]);
    assertFalse(newton.converged());
  }

  /** What factors promise less than a tenth of is left to what comes next. */
  @Test
  void aSmallPromiseIsNotFollowed() {
    Factors huge = new Factors(20);
    assertEquals(0.5, advance(huge));
    assertEquals(1, theta[0]);
    assertTrue(newton.converged());
  }
}
