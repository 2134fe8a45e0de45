package dev.strongform.train.weight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Compares updates of each rule of points with values that were computed elsewhere. */
class PointRulesTest {
  /** Two terms, four iterations. */
  private static final double[][][] RESIDUALS = {
    {{0.8, -0.05, 2.0}, {0.3, -0.4}},
    {{0.5, 0.04, -1.9}, {0.2, 0.1}},
    {{0.3, -0.045, 1.2}, {0.1, -0.3}},
    {{0.1, 0.02, 1.1}, {0.05, 0.2}}
  };

  private static final double[][] TIMES = {
    {0.1, 0.3, 0.6, 0.9, 1.2, 1.9, 1.4}, {0.2, 0.7, 1.1, 1.6}
  };

  /** Two equations over those times, and a condition. */
  private static final double[][][] IN_TIME = {
    {{0.5, -0.3, 0.8, 0.1, -0.9, 0.4, 0.2}, {1.5, -0.25, 0.75, 0.6}, {9}},
    {{0.05, -0.03, 0.08, 0.01, -0.09, 0.4, 0.02}, {0.15, -0.025, 0.075, 0.06}, {9}},
    {{0.1, -0.2, 0.3, 0.1, -0.4, 0.4, 0.3}, {0.35, -0.25, 0.5, 0.1}, {9}},
    {{0.01, -0.02, 0.03, 0.01, -0.04, 0.04, 0.03}, {0.035, -0.025, 0.05, 0.01}, {9}}
  };

  /** What each of the four chunks of time weighs after each update. */
  private static final double[][] CAUSAL = {
    {1, 0.9760904721403703, 0.9723154404085107, 0.9627610777416553},
    {1, 0.9997580292796381, 0.9997192894065934, 0.9996205720010166},
    {1, 0.9853582483752771, 0.9743350896087494, 0.938474119300664},
    {1, 0.9998525108775902, 0.9997400337970709, 0.9993652015698321}
  };

  @Test
  void causalWeightsFallWithTheResidualBefore() {
    int[] first = CausalRule.chunks(TIMES[0], 0, 2, 4);
    int[] second = CausalRule.chunks(TIMES[1], 0, 2, 4);
    assertArrayEquals(new int[] {0, 0, 1, 1, 2, 3, 2}, first);
    CausalRule rule = new CausalRule(new int[][] {first, second, {}}, 4);
    for (int t = 0; t < IN_TIME.length; t++) {
      double[][] weights = rule.update(IN_TIME[t]);
      assertArrayEquals(at(CAUSAL[t], first), weights[0], 1e-12, "update " + t);
      assertArrayEquals(at(CAUSAL[t], second), weights[1], 1e-12, "update " + t);
      assertEquals(0, weights[2].length);
    }
  }

  private static double[] at(double[] weights, int[] chunks) {
    double[] each = new double[chunks.length];
    for (int i = 0; i < chunks.length; i++) {
      each[i] = weights[chunks[i]];
    }
    return each;
  }

  @Test
  void theLadderIsClimbedWhereAllWeightsAreNearOne() {
    CausalRule rule = new CausalRule(new int[][] {{0, 1}}, 2);
    double[] wanted = {1e-2, 1e-1, 1, 1, 10, 100, 100};
    double[] residuals = {1, 0.1, 0.3, 0.05, 0.01, 1e-3, 1e-9};
    double[] seen = new double[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      seen[i] = rule.steepness();
      rule.update(new double[][] {{residuals[i] * (i == 0 ? 0.5 : 1), 1}});
    }
    assertArrayEquals(wanted, seen);
  }

  @Test
  void theLastMomentIsInTheLastChunk() {
    assertArrayEquals(new int[] {0, 2, 2}, CausalRule.chunks(new double[] {-1, 0.99, 1}, -1, 1, 3));
  }

  @Test
  void eachPointGoesUphill() {
    double[][][] expected = {
      {{1, 1, 1}, {1, 1}},
      {{1.0325711646018252, 1.0002067958273415, 1.5209782832803966}, {1.065024, 1.016064}},
      {
        {1.0446166110034443, 1.0004685795146917, 1.8172124436357602},
        {1.0821325455360002, 1.167644491776}
      },
      {
        {1.045967117146884, 1.0005203006912806, 2.1125004427657945},
        {1.0864654042483264, 1.2435694072092425}
      }
    };
    assertFollows(new PointAscentRule(0.1), expected);
  }

  @Test
  void attentionGoesWhereResidualsAreLarge() {
    double[][][] expected = {
      {{1, 1, 1}, {1, 1}},
      {{0.8580609418282549, 0.8137939058171745, 1}, {1, 0.9025000000000001}},
      {{0.7373385734072023, 0.6652763367382273, 1}, {0.8711111111111112, 0.9120250000000001}},
      {{0.6113780852601818, 0.5415465213182078, 1}, {0.7482250000000001, 0.92064025}}
    };
    assertFollows(new AttentionRule(0.9, 0.1), expected);
  }

  private static void assertFollows(PointRule rule, double[][][] expected) {
    for (int t = 0; t < expected.length; t++) {
      double[][] weights = rule.update(RESIDUALS[t]);
      for (int k = 0; k < weights.length; k++) {
        assertArrayEquals(expected[t][k], weights[k], 1e-12, "update " + t + ", term " + k);
      }
    }
  }
}
