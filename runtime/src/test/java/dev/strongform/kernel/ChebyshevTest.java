package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChebyshevTest {
  private static final int COUNT = 14;

  @ParameterizedTest
  @ValueSource(doubles = {-0.93, -0.2, 0.0, 0.41, 0.999})
  void valuesAreCosinesOfMultipleAngles(double x) {
    double[] table = table(x, 0);
    for (int n = 0; n < COUNT; n++) {
      assertEquals(Math.cos(n * Math.acos(x)), table[n], 1e-13);
    }
  }

  /** {@code T_n' = n sin(n a) / sin a} with {@code x = cos a}. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.93, -0.2, 0.0, 0.41})
  void firstDerivatives(double x) {
    double[] table = table(x, 1);
    double angle = Math.acos(x);
    for (int n = 0; n < COUNT; n++) {
      assertEquals(n * Math.sin(n * angle) / Math.sin(angle), table[COUNT + n], 1e-11);
    }
  }

  /** Chebyshev's equation: {@code (1 - x^2) y'' - x y' + n^2 y = 0}, and its derivatives. */
  @ParameterizedTest
  @ValueSource(doubles = {-0.93, -0.2, 0.41, 1.0})
  void higherDerivativesSatisfyTheEquationOnceAndTwiceDifferentiated(double x) {
    double[] t = table(x, 4);
    for (int n = 0; n < COUNT; n++) {
      for (int k = 0; k <= 2; k++) {
        double defect =
            (1 - x * x) * t[(k + 2) * COUNT + n]
                - (2 * k + 1) * x * t[(k + 1) * COUNT + n]
                + (n * n - k * k) * t[k * COUNT + n];
        double scale = 1 + Math.abs(t[(k + 1) * COUNT + n]) + n * n * Math.abs(t[k * COUNT + n]);
        assertEquals(0, defect, 1e-11 * scale, "n " + n + ", k " + k);
      }
    }
  }

  @Test
  void aSingleConstantHasNoDerivative() {
    double[] target = new double[3];
    Chebyshev.fill(0.3, 1, 2, target);
    assertEquals(1, target[0]);
    assertEquals(0, target[1] + target[2]);
  }

  private static double[] table(double x, int highest) {
    double[] target = new double[(highest + 1) * COUNT];
    Chebyshev.fill(x, COUNT, highest, target);
    return target;
  }
}
