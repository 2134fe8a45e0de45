package dev.strongform.kernel.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The errors that {@link VectorFunctions} states, in units in the last place. */
final class VectorFunctionsTest {
  private static final int MANY = 10_000_000;
  private static final int FEW = 4_000;
  private static final double[] EDGES = {
    0.0,
    -0.0,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    1e-300,
    1e-20,
    -1e-20,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MAX_VALUE,
    710,
    -746,
    30
  };

  private VectorFunctions functions;

  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    functions = new VectorFunctions();
  }

  @Test
  void tangentIsWithinTwoAndAHalfUnits() {
    double worst = worstOfFew(functions::tanh, x -> x.tanh(), -20, 20, 0);
    assertTrue(worst <= 2.5, "off by " + worst);
    double scattered = worstOfFew(functions::tanh, x -> x.tanh(), -0.5, 0.5, 0);
    assertTrue(scattered <= 2.5, "off by " + scattered);
    // The library's own tangent is off by as much as 2.5 units.
    double against = worstOfMany(functions::tanh, StrictMath::tanh, -25, 25, 0);
    assertTrue(against <= 4, "differs by " + against);
  }

  @Test
  void exponentialIsWithinOneUnit() {
    double worst = worstOfFew(functions::exp, x -> x.exp(), -700, 700, 0);
    assertTrue(worst <= 1, "off by " + worst);
    double near = worstOfFew(functions::exp, x -> x.exp(), -2, 2, 0);
    assertTrue(near <= 1, "off by " + near);
    double against = worstOfMany(functions::exp, StrictMath::exp, -745, 709, 0);
    assertTrue(against <= 1, "differs by " + against);
  }

  @Test
  void sineIsWithinOneAndAHalfUnits() {
    double worst = worstOfFew(functions::sin, x -> x.sin(), -40, 40, 1e-3);
    assertTrue(worst <= 1.5, "off by " + worst);
    double against = worstOfMany(functions::sin, StrictMath::sin, -1e5, 1e5, 1e-3);
    assertTrue(against <= 2, "differs by " + against);
    double beyond = worstOfMany(functions::sin, StrictMath::sin, 1e5, 1e15, 1e-3);
    assertTrue(beyond <= 1, "differs by " + beyond);
  }

  @Test
  void edgesAreThoseOfTheLibrary() {
    assertEdges(functions::tanh, StrictMath::tanh);
    assertEdges(functions::exp, StrictMath::exp);
    assertEdges(functions::sin, StrictMath::sin);
  }

  @Test
  void theTangentKeepsTheSignOfZero() {
    double[] out = new double[2];
    functions.tanh(new double[] {0.0, -0.0}, out);
    assertEquals(0.0, out[0]);
    assertEquals(-0.0, out[1]);
  }

  @Test
  void lengthsNeedNotBeWholeVectors() {
    double[] x = new SplittableRandom(3).doubles(517, -3, 3).toArray();
    double[] out = new double[517];
    functions.tanh(x, out);
    for (int i = 0; i < x.length; i++) {
      assertEquals(Math.tanh(x[i]), out[i], 1e-15);
    }
  }

  private static void assertEdges(BiConsumer<double[], double[]> f, DoubleUnaryOperator library) {
    double[] out = new double[EDGES.length];
    f.accept(EDGES, out);
    for (int i = 0; i < EDGES.length; i++) {
      double expected = library.applyAsDouble(EDGES[i]);
      if (Double.isFinite(expected)) {
        assertEquals(expected, out[i], Math.ulp(expected), "at " + EDGES[i]);
      } else {
        assertEquals(expected, out[i], "at " + EDGES[i]);
      }
    }
  }

  /** The worst error over random arguments against 40 digits, in units of results above a floor. */
  private static double worstOfFew(
      BiConsumer<double[], double[]> f,
      java.util.function.UnaryOperator<Dfp> exact,
      double from,
      double to,
      double floor) {
    double[] x = new SplittableRandom(1).doubles(FEW, from, to).toArray();
    double[] out = new double[FEW];
    f.accept(x, out);
    DfpField field = new DfpField(40);
    double worst = 0;
    for (int i = 0; i < FEW; i++) {
      Dfp value = exact.apply(field.newDfp(x[i]));
      double unit = Math.ulp(Math.max(floor, Math.abs(out[i])));
      worst = Math.max(worst, Math.abs(value.subtract(out[i]).toDouble()) / unit);
    }
    return worst;
  }

  private static double worstOfMany(
      BiConsumer<double[], double[]> f,
      DoubleUnaryOperator library,
      double from,
      double to,
      double floor) {
    double[] x = new SplittableRandom(2).doubles(MANY, from, to).toArray();
    double[] out = new double[MANY];
    f.accept(x, out);
    double worst = 0;
    for (int i = 0; i < MANY; i++) {
      double value = library.applyAsDouble(x[i]);
      double unit = Math.ulp(Math.max(floor, Math.abs(value)));
      worst = Math.max(worst, Math.abs(value - out[i]) / unit);
    }
    return worst;
  }
}
