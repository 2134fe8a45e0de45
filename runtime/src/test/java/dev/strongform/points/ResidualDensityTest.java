package dev.strongform.points;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidualDensityTest {
  private static final int CANDIDATES = 20_000;
  private static final int DRAWN = 4_000;
  private static final int BINS = 20;

  /** The chi-square quantile of 0.999 for 19 degrees of freedom. */
  private static final double QUANTILE = 43.82;

  /** Residuals of both signs on even candidates of [0, 1], from near zero to two. */
  private static double[] residuals() {
    return IntStream.range(0, CANDIDATES)
        .mapToDouble(i -> (i % 2 == 0 ? 2 : -2) * place(i) * place(i))
        .toArray();
  }

  private static double place(int candidate) {
    return (candidate + 0.5) / CANDIDATES;
  }

  /** The share of a bin for |r| = 2 x^2: the integral of (x^(2k) (2k + 1) + c) / (1 + c). */
  private static double share(int bin, double exponent, double offset) {
    double from = (double) bin / BINS;
    double to = (bin + 1.0) / BINS;
    double power = 2 * exponent + 1;
    double peaked = Math.pow(to, power) - Math.pow(from, power);
    return (peaked + offset * (to - from)) / (1 + offset);
  }

  private static double chiSquare(int[] drawn, double exponent) {
    int[] histogram = new int[BINS];
    Arrays.stream(drawn).forEach(i -> histogram[(int) (place(i) * BINS)]++);
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double expected = DRAWN * share(bin, exponent, 1);
      sum += (histogram[bin] - expected) * (histogram[bin] - expected) / expected;
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 2})
  void drawnHistogramMatchesTheDensity(double exponent) {
    for (int seed = 0; seed < 20; seed++) {
      int[] drawn =
          new ResidualDensity(exponent, 1).draw(residuals(), DRAWN, new SplittableRandom(seed));
      double own = chiSquare(drawn, exponent);
      assertTrue(own < QUANTILE, () -> "chi-square " + own);
      double other = chiSquare(drawn, exponent == 1 ? 2 : 1);
      assertTrue(other > QUANTILE, () -> "cannot tell the exponents apart: " + other);
    }
  }

  @Test
  void probabilitiesAreThoseOfTheFormula() {
    double[] p = new ResidualDensity(2, 0.5).probabilities(new double[] {1, -3, 0});
    double mean = 10 / 3.0;
    double[] expected = {(1 / mean + 0.5) / 4.5, (9 / mean + 0.5) / 4.5, 0.5 / 4.5};
    assertArrayEquals(expected, p, 1e-15);
  }

  @Test
  void tinyAndHugeResidualsKeepTheirShape() {
    double[] residuals = {1, 2, 4};
    double[] expected = new ResidualDensity(2, 1).probabilities(residuals);
    for (double scale : new double[] {1e-200, 1e200}) {
      double[] scaled = Arrays.stream(residuals).map(r -> scale * r).toArray();
      assertArrayEquals(expected, new ResidualDensity(2, 1).probabilities(scaled), 1e-15);
    }
  }

  @Test
  void withoutResidualsTheDensityIsUniform() {
    double[] quarter = {0.25, 0.25, 0.25, 0.25};
    assertArrayEquals(quarter, ResidualDensity.USUAL.probabilities(new double[4]), 1e-15);
    double[] broken = {1, Double.NaN, 0, 0};
    assertArrayEquals(quarter, ResidualDensity.USUAL.probabilities(broken), 1e-15);
  }

  @Test
  void wholeMultiplesOfTheProbabilitiesAreDrawnExactly() {
    double[] residuals = {3, 1, 0, 4};
    int[] drawn = new ResidualDensity(1, 0).draw(residuals, 8, new SplittableRandom(5));
    assertArrayEquals(new int[] {0, 0, 0, 1, 3, 3, 3, 3}, drawn);
  }

  /** Equal steps through Sobol's sequence itself would stay in one half. */
  @Test
  void sequencesAreNotSteppedThroughInTheirOrder() {
    double[] x = PointRule.SOBOL.unit(2, 2000, 1)[0];
    for (int seed = 0; seed < 20; seed++) {
      int[] drawn =
          new ResidualDensity(0, 0).draw(new double[2000], 200, new SplittableRandom(seed));
      long left = Arrays.stream(drawn).filter(i -> x[i] < 0.5).count();
      assertTrue(left > 65 && left < 135, () -> left + " of 200 in the left half");
    }
  }

  @Test
  void sameSeedDrawsTheSame() {
    int[] first = ResidualDensity.USUAL.draw(residuals(), 100, new SplittableRandom(3));
    int[] second = ResidualDensity.USUAL.draw(residuals(), 100, new SplittableRandom(3));
    assertArrayEquals(first, second);
  }

  @Test
  void numbersBeyondTheirRangeAreRefused() {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> new ResidualDensity(-1, 1));
    assertEquals(
        "a residual density needs an exponent from 0 to 10 and an offset of 0 or more, not -1.0"
            + " and 1.0",
        refused.getMessage());
  }
}
