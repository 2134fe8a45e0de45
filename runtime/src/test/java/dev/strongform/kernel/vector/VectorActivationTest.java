package dev.strongform.kernel.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Oracle;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class VectorActivationTest {
  private static final int ORDER = Activation.HIGHEST_DERIVATIVE;

  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }

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
  void lowerOrdersGiveTheSameBits(Activation activation) {
    double[] full = at(activation, ORDER, 0.7);
    for (int order = 1; order < ORDER; order++) {
      double[] part = at(activation, order, 0.7);
      for (int k = 0; k <= order; k++) {
        assertEquals(full[k], part[k], 0.0, k + " of " + order);
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
    assertTrue(Double.isNaN(at(activation, 1, Double.NaN)[0]));
  }

  private static double[] at(Activation activation, int order, double argument) {
    double[] x = new double[Lanes.VECTOR];
    Arrays.fill(x, 0.3);
    x[Lanes.VECTOR - 1] = argument;
    double[][] out = VectorActivation.newArrays(order, Lanes.VECTOR);
    new VectorActivation(activation, order).derivatives(x, out, 0, Lanes.VECTOR);
    double[] column = new double[ORDER + 1];
    Arrays.setAll(column, k -> k < out.length ? out[k][Lanes.VECTOR - 1] : 0);
    return column;
  }
}
