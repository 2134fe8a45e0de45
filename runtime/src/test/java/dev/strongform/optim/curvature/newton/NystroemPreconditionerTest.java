package dev.strongform.optim.curvature.newton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.Quadratic;
import dev.strongform.optim.curvature.BoundedCurvature;
import dev.strongform.optim.curvature.Curvature;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.direction.Linearisation;
import dev.strongform.optim.samples.Samples;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Compares preconditioned conjugate gradients with the exact step and with plain ones. */
class NystroemPreconditionerTest {
  private static final int SIZE = 13;

  private static double[] start(int size) {
    return new SplittableRandom(2).doubles(size, -1, 1).toArray();
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
}
