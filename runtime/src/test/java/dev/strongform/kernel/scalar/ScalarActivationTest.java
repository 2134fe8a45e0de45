package dev.strongform.kernel.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Oracle;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScalarActivationTest {
  private static final int ORDER = Activation.HIGHEST_DERIVATIVE;
  private static final double ULP = Math.ulp(1.0);

  @ParameterizedTest
  @EnumSource
  void derivativesAgreeWithAutomaticDifferentiation(Activation activation) {
    DSFactory factory = new DSFactory(1, ORDER);
    for (double x = -12; x <= 12; x += 0.0625) {
      DerivativeStructure expected = Oracle.apply(activation, factory.variable(0, x));
      double[] actual = at(activation, ORDER, x);
      for (int k = 0; k <= ORDER; k++) {
        double scale = 1 + Math.abs(expected.getPartialDerivative(k));
        assertEquals(expected.getPartialDerivative(k), actual[k], 1e-12 * scale, k + " at " + x);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void lowerOrdersGiveTheSameBitsAndTouchNothingElse(Activation activation) {
    double[] full = at(activation, ORDER, 0.7);
    for (int order = 0; order < ORDER; order++) {
      double[] part = at(activation, order, 0.7);
      for (int k = 0; k <= ORDER; k++) {
        assertEquals(k <= order ? full[k] : 0, part[k]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void lanesDoNotSeeEachOther(Activation activation) {
    int lanes = 37;
    double[] x = new double[lanes];
    for (int l = 0; l < lanes; l++) {
      x[l] = Math.sinh(l - 18.0) / 1e3;
    }
    double[][] out = new double[ORDER + 1][lanes];
    ScalarActivation.derivatives(activation, ORDER, x, out, 0, lanes);
    for (int l = 0; l < lanes; l++) {
      double[] alone = at(activation, ORDER, x[l]);
      for (int k = 0; k <= ORDER; k++) {
        assertEquals(alone[k], out[k][l], 0.0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SINE", mode = EnumSource.Mode.EXCLUDE)
  void farOutTheyAreStraightLines(Activation activation) {
    for (double x : new double[] {-1e300, -1e60, -800, -100, 100, 800, 1e60, 1e300}) {
      double[] actual = at(activation, ORDER, x);
      double slope = activation == Activation.TANH || x < 0 ? 0 : 1;
      assertEquals(activation == Activation.TANH ? Math.signum(x) : slope * x, actual[0], 1e-40);
      assertEquals(slope, actual[1], 1e-40);
      for (int k = 2; k <= ORDER; k++) {
        assertEquals(0, actual[k], 1e-35, k + " at " + x);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void notANumberStaysOne(Activation activation) {
    assertTrue(Double.isNaN(at(activation, 0, Double.NaN)[0]));
  }

  @Test
  void tangentIsWithinAFewUnitsInTheLastPlace() {
    double worst = 0;
    for (double x = 1e-9; x < 25; x *= 1.0001) {
      double exact = StrictMath.tanh(x);
      worst = Math.max(worst, Math.abs(at(Activation.TANH, 0, x)[0] - exact) / Math.ulp(exact));
      assertEquals(-at(Activation.TANH, 0, x)[0], at(Activation.TANH, 0, -x)[0]);
    }
    assertTrue(worst <= 5, "off by " + worst + " ulp");
  }

  @Test
  void tangentNeverExceedsOne() {
    for (double x = 15; x < 25; x += 1e-4) {
      assertTrue(at(Activation.TANH, 0, x)[0] <= 1, "at " + x);
    }
    assertEquals(1, at(Activation.TANH, 0, 22)[0]);
  }

  @Test
  void sineIsWithinAFewUnitsInTheLastPlaceOfOne() {
    for (double x = -40; x < 40; x += 0.0037) {
      assertSine(x);
    }
    for (double x = 1; x < 1e12; x *= -1.0137) {
      assertSine(x);
    }
    for (int k = -1000; k < 1000; k++) {
      assertSine(k * Math.PI);
    }
    assertTrue(Double.isNaN(at(Activation.SINE, 0, Double.POSITIVE_INFINITY)[0]));
  }

  private static void assertSine(double x) {
    double[] actual = at(Activation.SINE, 1, x);
    assertEquals(StrictMath.sin(x), actual[0], 2.5 * ULP, "at " + x);
    assertEquals(StrictMath.cos(x), actual[1], 2.5 * ULP, "at " + x);
  }

  private static double[] at(Activation activation, int order, double x) {
    double[][] out = new double[ORDER + 2][1];
    ScalarActivation.derivatives(activation, order, new double[] {x}, out, 1, 1);
    double[] column = new double[ORDER + 1];
    Arrays.setAll(column, k -> out[k + 1][0]);
    return column;
  }
}
