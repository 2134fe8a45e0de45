package dev.strongform.train.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Noise on a function that the estimate knows nothing of. */
class DataNoiseTest {
  private static double variance(int samples, double deviation) {
    Random random = new Random(11);
    double[] x = random.doubles(samples, -3, 5).toArray();
    double[] y = random.doubles(samples, 0, 100).toArray();
    double[] residual = new double[samples];
    Arrays.setAll(
        residual, i -> Math.sin(x[i]) * Math.exp(y[i] / 100) + deviation * random.nextGaussian());
    return DataNoise.variance(new double[][] {x, y}, residual);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 1})
  void itIsTheVarianceOfTheNoise(double deviation) {
    double expected = deviation * deviation;
    assertEquals(expected, variance(20_000, deviation), 0.2 * expected);
  }

  /** A sine over eight units between 20,000 samples: four digits below its mean square. */
  @Test
  void aSmoothFunctionHasNone() {
    assertTrue(variance(20_000, 0) < 1e-4, () -> "found " + variance(20_000, 0));
  }

  @Test
  void aHandfulOfSamplesTellsNothing() {
    assertEquals(0, variance(12, 1));
  }
}
