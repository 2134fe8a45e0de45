package dev.strongform.train.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import org.junit.jupiter.api.Test;

/** The noise scale against the covariance of the gradients of all rows. */
class NoiseScaleTest {
  private static final int ROWS = 1_024;

  @Test
  void itIsTheTraceOfTheCovarianceOverTheSquaredGradient() {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.linear(), ROWS, workers);
      double[] theta = {0.5, 0.3, -0.2, 0.1, 0};
      double expected = exact(loss, theta);
      double mean = 0;
      for (int seed = 0; seed < 20; seed++) {
        mean += NoiseScale.of(loss, theta, seed) / 20;
      }
      assertEquals(expected, mean, 0.25 * expected);
    }
  }

  /** Rows are {@code sqrt(1 / N) r_i}: the gradient of one row alone is {@code N J_i' r_i}. */
  private static double exact(Objective loss, double[] theta) {
    double[] residual = new double[ROWS];
    loss.residual(theta, residual);
    double[] full = new double[theta.length];
    loss.gradient(theta, full);
    double squares = 0;
    for (int row = 0; row < ROWS; row++) {
      double[] unit = new double[ROWS];
      unit[row] = ROWS * residual[row];
      double[] own = new double[theta.length];
      loss.pullback(theta, unit, own);
      squares += square(own) / ROWS;
    }
    return (squares - square(full)) / square(full);
  }

  private static double square(double[] vector) {
    double sum = 0;
    for (double entry : vector) {
      sum += entry * entry;
    }
    return sum;
  }
}
