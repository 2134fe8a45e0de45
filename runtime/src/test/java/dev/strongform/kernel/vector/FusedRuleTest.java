package dev.strongform.kernel.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Channel;
import dev.strongform.kernel.CompositionTable;
import dev.strongform.kernel.JetShape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which jets have loops of their own, and that these are the chain rule and its adjoint. */
class FusedRuleTest {
  private static final double ROUNDING = 1e-13;

  /** More than a block, and no whole number of blocks. */
  private static final int SIZE = 256 + 64;

  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of("u_xx", shape(2, Channel.partial(0, 0), Channel.partial(1)), true),
        Arguments.of("u_tt", shape(2, Channel.partial(0), Channel.partial(1, 1)), true),
        Arguments.of("lap", shape(2, Channel.laplacian(0, 1)), true),
        Arguments.of("u_xy", shape(2, Channel.partial(0, 1)), false),
        Arguments.of("u_xxx", shape(1, Channel.partial(0, 0, 0)), false),
        Arguments.of("u_xx alone", shape(1, Channel.partial(0, 0)), false),
        Arguments.of("gradient", shape(3, Channel.partial(0), Channel.partial(1)), false));
  }

  private static JetShape shape(int axes, Channel... wanted) {
    return JetShape.closure(axes, List.of(wanted));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void jetsOfOneSecondDerivativeHaveLoopsOfTheirOwn(String name, JetShape shape, boolean fused) {
    assertEquals(fused, FusedRule.of(new CompositionTable(shape)).isPresent(), name);
  }

  /** {@code z_c = s' y_c + sum_t w_t s^(k) y_a y_b}, entry by entry. */
  @ParameterizedTest
  @MethodSource("shapes")
  void forwardIsTheChainRule(String name, JetShape shape, boolean fused) {
    Jets jets = new Jets(shape);
    CompositionTable table = jets.table;
    for (int l = 0; l < SIZE; l++) {
      assertEquals(jets.slopes[0][l], jets.z[l], name);
      for (int c = 1; c < table.channels; c++) {
        double expected = jets.slopes[1][l] * jets.y[c * SIZE + l];
        for (int t = 0; t < table.terms(); t++) {
          if (table.channel[t] == c) {
            expected +=
                table.coefficient[t] * jets.slopes[table.order[t]][l] * jets.node(table.node[t], l);
          }
        }
        assertEquals(expected, jets.z[c * SIZE + l], ROUNDING * 10, name);
      }
    }
  }

  /** {@code <zBar, dz> = <yBar, dy>}: the dual sweep has no loops of its own to be wrong with. */
  @ParameterizedTest
  @MethodSource("shapes")
  void reverseIsTheAdjointOfTheDualSweep(String name, JetShape shape, boolean fused) {
    Jets jets = new Jets(shape);
    double[] zBar = jets.random();
    double[] dy = jets.random();
    double[] yBar = new double[dy.length];
    double[] dz = new double[dy.length];
    jets.composition.reverse(jets.y, jets.slopes, zBar, yBar, jets.scratch, SIZE);
    jets.composition.pushforward(jets.y, jets.slopes, dy, dz, jets.scratch, SIZE);
    for (int l = 0; l < SIZE; l++) {
      double forth = 0;
      double back = 0;
      for (int at = l; at < dy.length; at += SIZE) {
        forth += zBar[at] * dz[at];
        back += yBar[at] * dy[at];
      }
      assertEquals(forth, back, ROUNDING * 100, name);
    }
  }

  /** Random jets through a nonlinearity. */
  private static final class Jets {
    final CompositionTable table;
    final VectorComposition composition;
    final VectorComposition.Scratch scratch;
    final double[][] slopes;
    final double[] y;
    final double[] z;
    private final SplittableRandom random = new SplittableRandom(3);

    Jets(JetShape shape) {
      this.table = new CompositionTable(shape);
      this.composition = new VectorComposition(table, Activation.TANH);
      this.scratch = new VectorComposition.Scratch(composition);
      this.slopes = composition.newSlopes(SIZE);
      this.y = random();
      this.z = new double[y.length];
      composition.forward(y, slopes, z, scratch, SIZE);
    }

    double[] random() {
      return random.doubles((long) table.channels * SIZE, -1, 1).toArray();
    }

    double node(int node, int l) {
      if (node < table.channels) {
        return y[node * SIZE + l];
      }
      int product = node - table.channels;
      return node(table.left[product], l) * node(table.right[product], l);
    }
  }
}
