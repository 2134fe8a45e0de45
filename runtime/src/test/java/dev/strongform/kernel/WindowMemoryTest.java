package dev.strongform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowMemoryTest {
  private static final Domain DOMAIN =
      new Domain(List.of(new Axis("x", -1, 2, false, false), new Axis("t", 0, 1, true, false)));

  private static final Windows WINDOWS =
      Windows.of(5, 4, 1e-6)
          .in(
              List.of(
                  new Slab(0, 0.25, new double[] {-1, 2}),
                  new Slab(0.25, 1, new double[] {-1, 0.5, 2})));

  private static final JetShape SHAPE =
      JetShape.of(
          2,
          Channel.value(),
          Channel.partial(0),
          Channel.partial(1),
          Channel.partial(0, 1),
          Channel.laplacian(0, 1));

  private static final Architecture NETWORK = Architecture.windows("u,v", 2, WINDOWS);
  private static final int LANES = 4;

  /** Two points in the first slab, one in each window of the second. */
  private static final double[] POINTS = {-0.7, 1.3, 0.1, 1.9, 0.0, 0.2, 0.6, 1.0};

  private final JetNetwork network = new JetNetwork(DOMAIN, NETWORK, SHAPE, 3);
  private final JetMemory memory = network.newMemory(LANES);
  private final double[] theta = new SplittableRandom(5).doubles(3 + 3 * 2 * 20, -1, 1).toArray();

  @Test
  void hasACoefficientForEveryProductAndWindow() {
    ParameterBlock block = JetNetwork.parameters(DOMAIN, NETWORK, 3).get(0);
    assertEquals(120, block.size());
    assertEquals(3, block.offset());
  }

  @Test
  void aPolynomialIsItselfInEveryWindow() {
    for (int window = 0; window < 3; window++) {
      double from = window == 2 ? 0.5 : -1;
      double to = window == 1 ? 0.5 : 2;
      int at = 3 + window * 40;
      Arrays.fill(theta, at, at + 40, 0);
      // x = middle + half T_1, and x t with t = 1/8 + T_1 / 8 or 5/8 + 3/8 T_1.
      theta[at] = (from + to) / 2;
      theta[at + 4] = (to - from) / 2;
      double t0 = window == 0 ? 0.125 : 0.625;
      double t1 = window == 0 ? 0.125 : 0.375;
      theta[at + 20] = (from + to) / 2 * t0;
      theta[at + 21] = (from + to) / 2 * t1;
      theta[at + 24] = (to - from) / 2 * t0;
      theta[at + 25] = (to - from) / 2 * t1;
    }
    network.forward(theta, POINTS, memory);
    for (int lane = 0; lane < LANES; lane++) {
      double x = POINTS[lane];
      double t = POINTS[LANES + lane];
      double[] expected = {x, 1, 0, 0, 0, x * t, t, x, 1, 0};
      for (int slot = 0; slot < expected.length; slot++) {
        assertEquals(expected[slot], memory.outputs[slot * LANES + lane], 1e-13, "slot " + slot);
      }
    }
  }

  @Test
  void rowsPullbackAndPushforwardAgree() {
    SplittableRandom random = new SplittableRandom(8);
    network.forward(theta, POINTS, memory);
    Arrays.setAll(memory.cotangents, i -> random.nextDouble());
    double[] rows = new double[theta.length * LANES];
    double[] gradient = new double[theta.length];
    network.rows(theta, memory, LANES, rows, LANES, 0);
    network.reverse(theta, memory, LANES, gradient);
    double[] v = random.doubles(theta.length, -1, 1).toArray();
    network.pushforward(theta, memory, v);
    double alongV = 0;
    for (int slot = 0; slot < memory.duals.length; slot++) {
      alongV += memory.duals[slot] * memory.cotangents[slot];
    }
    double byRows = 0;
    for (int k = 0; k < theta.length; k++) {
      double sum = 0;
      for (int lane = 0; lane < LANES; lane++) {
        sum += rows[k * LANES + lane];
      }
      assertEquals(gradient[k], sum, 1e-12);
      byRows += sum * v[k];
    }
    assertEquals(alongV, byRows, 1e-11 * Math.abs(alongV));
  }

  @Test
  void otherNumbersOfAxesAreRefused() {
    JetShape three = JetShape.of(3, Channel.value());
    assertThrows(IllegalArgumentException.class, () -> new JetNetwork(DOMAIN, NETWORK, three, 0));
  }
}
