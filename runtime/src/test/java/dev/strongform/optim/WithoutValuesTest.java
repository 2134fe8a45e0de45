package dev.strongform.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.preset.Methods;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * AdaGrad as a trust region that never looks at values: {@code |s_k| <= |g_k| / sqrt(sum g_k^2)}
 * bounds each parameter (Gratton, Jerad and Toint 2022).
 */
class WithoutValuesTest {
  /** Rosenbrock's function; the noise of its gradient is a share of each entry. */
  private static final class Noisy implements Objective {
    private final double noise;
    private final SplittableRandom random = new SplittableRandom(6);
    private int values;

    Noisy(double noise) {
      this.noise = noise;
    }

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
      values++;
      return Double.NaN;
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      exact(theta, gradient);
      for (int k = 0; k < 2; k++) {
        gradient[k] *= 1 + noise * random.nextGaussian();
      }
      return 0;
    }

    static void exact(double[] theta, double[] gradient) {
      double bend = theta[1] - theta[0] * theta[0];
      gradient[0] = -400 * theta[0] * bend - 2 * (1 - theta[0]);
      gradient[1] = 200 * bend;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.25})
  void reachesTheBottomOfRosenbrocksValley(double noise) {
    Noisy valley = new Noisy(noise);
    Method method =
        Methods.named(
            "adagrad",
            new MethodSettings(0, 1, 400_000, 1, Direction::gradient, Direction::gradient));
    double[] last = {-1.2, 1};
    int[] seen = {-1};
    Minimiser.minimise(
        valley,
        method,
        last.clone(),
        new Limits(400_000, 0),
        new Cancellation(),
        progress -> {
          System.arraycopy(progress.theta(), 0, last, 0, 2);
          seen[0] = valley.values;
        });
    double[] gradient = new double[2];
    Noisy.exact(last, gradient);
    assertTrue(Vectors.norm(gradient) < 1e-6, () -> "gradient " + Vectors.norm(gradient));
    assertEquals(0, seen[0], "values that were asked for");
  }
}
