package dev.strongform.train.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of the modes that the gradient finds, against gradient descent itself. */
class GradientModesTest {
  private final Workers workers = Workers.of(2);
  private final Objective loss = Objectives.of(Models.linear(), 40, workers);
  private final double[] theta = new SplittableRandom(4).doubles(5, -1, 1).toArray();

  @AfterEach
  void close() {
    workers.close();
  }

  /** Five parameters have five modes: the law is exact where the model is linear. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 1000})
  void whatIsLeftIsWhatGradientDescentLeaves(int steps) {
    GradientModes modes = GradientModes.of(loss, theta, 24);
    assertTrue(modes.found());
    double before = loss.value(theta);
    assertEquals(descended(steps) / before, modes.lossLeft(steps), 1e-9);
  }

  /** As many steps of {@code 1 / lambda_1}, by the power iteration. */
  private double descended(int steps) {
    double[] v = {1, 1, 1, 1, 1};
    double largest = 0;
    for (int k = 0; k < 2_000; k++) {
      double[] product = new double[5];
      loss.gaussNewtonProduct(theta, v, product);
      largest = Math.sqrt(dot(product, product));
      for (int i = 0; i < 5; i++) {
        v[i] = product[i] / largest;
      }
    }
    double[] at = theta.clone();
    double[] gradient = new double[5];
    for (int k = 0; k < steps; k++) {
      loss.gradient(at, gradient);
      for (int i = 0; i < 5; i++) {
        at[i] -= gradient[i] / largest;
      }
    }
    return loss.value(at);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** What was not found is taken to stay. */
  @Test
  void fewerProductsPromiseLess() {
    double all = GradientModes.of(loss, theta, 5).lossLeft(10_000);
    double few = GradientModes.of(loss, theta, 2).lossLeft(10_000);
    assertTrue(few > all, few + " against " + all);
  }

  @Test
  void nothingIsFoundWhereNothingIsFinite() {
    theta[2] = Double.NaN;
    assertFalse(GradientModes.of(loss, theta, 5).found());
  }
}
