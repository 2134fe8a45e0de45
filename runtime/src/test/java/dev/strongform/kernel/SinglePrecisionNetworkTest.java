package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products in single precision against plain Java in double. */
final class SinglePrecisionNetworkTest {
  private static final JetShape SHAPE = JetShape.closure(3, List.of(Channel.laplacian(0, 1, 2)));

  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }

  private static KernelEngine single() {
    return KernelEngines.choose(Optional.of("vector")).engine().in(Precision.FLOAT32).orElseThrow();
  }

  private static Rig rig(KernelEngine engine, int lanes, Integer... hidden) {
    Architecture architecture = Rig.architecture(Activation.TANH, 2, hidden);
    return new Rig(engine, Rig.domain(3), architecture, SHAPE, lanes, 5).forward().drawCotangents();
  }

  /** Lanes that fill pairs of panels, or leave half of one; widths that leave edges. */
  @ParameterizedTest
  @CsvSource({"64, 64", "37, 30", "24, 24", "5, 2", "1, 1"})
  void agreesToSinglePrecision(int lanes, int n) {
    Rig expected = rig(KernelEngines.plain(), lanes, 90, 70, 33);
    Rig actual = rig(single(), lanes, 90, 70, 33);
    assertClose(expected.memory.outputs, actual.memory.outputs);
    assertClose(expected.gradient(n), actual.gradient(n));
    assertFalse(Arrays.equals(expected.memory.outputs, actual.memory.outputs));
  }

  @Test
  void narrowLayersStayInDoublePrecision() {
    Rig twice = rig(KernelEngines.choose(Optional.of("vector")).engine(), 40, 31, 90, 20);
    Rig narrow = rig(single(), 40, 31, 90, 20);
    assertArrayEquals(twice.memory.outputs, narrow.memory.outputs);
    assertArrayEquals(twice.gradient(33), narrow.gradient(33));
  }

  @Test
  void lanesThatAreNotInUseCountNothing() {
    Rig rig = rig(single(), 24, 40, 40);
    double[] gradient = rig.gradient(11);
    for (int slot = 0; slot < rig.memory.cotangents.length; slot += 24) {
      Arrays.fill(rig.memory.cotangents, slot + 11, slot + 24, Double.NaN);
    }
    assertArrayEquals(gradient, rig.gradient(11));
  }

  @Test
  void aPointsBitsDependNeitherOnOtherLanesNorOnTheirNumber() {
    Rig many = rig(single(), 64, 40, 40);
    for (int lane : new int[] {0, 13, 63}) {
      Rig one = rig(single(), 1, 40, 40);
      System.arraycopy(many.point(lane), 0, one.points, 0, 3);
      one.forward();
      for (int slot = 0; slot < one.memory.outputs.length; slot++) {
        assertEquals(many.memory.outputs[slot * 64 + lane], one.memory.outputs[slot]);
      }
    }
  }

  @Test
  void rowsAreRefused() {
    Rig rig = rig(single(), 8, 40, 40);
    assertFalse(single().givesRows());
    assertThrows(UnsupportedOperationException.class, () -> rig.rows(8));
    double[] v = rig.gaussians(rig.parameters);
    assertThrows(
        UnsupportedOperationException.class,
        () -> rig.network.pushforward(rig.theta, rig.memory, v));
  }

  private static void assertClose(double[] expected, double[] actual) {
    double scale = Arrays.stream(expected).map(Math::abs).reduce(1, Math::max);
    assertArrayEquals(expected, actual, 5e-6 * scale);
  }
}
