package dev.strongform.train.weight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Compares three updates of each rule with values that were computed elsewhere. */
class WeightRulesTest {
  private static final double[][] LOSSES = {
    {0.8, 0.05, 2.0}, {0.5, 0.04, 1.9}, {0.3, 0.045, 1.2}, {0.1, 0.02, 1.1}
  };

  private static final double[][] NORMS = {
    {3.0, 0.2, 11.0}, {2.5, 0.3, 9.0}, {1.0, 0.25, 7.5}, {0.5, 0.1, 7.0}
  };

  /** Rows follow the inputs, of which the first may only start the rule. */
  private static void assertFollows(WeightRule rule, double[][] expected) {
    int skipped = LOSSES.length - expected.length;
    for (int t = 0; t < LOSSES.length; t++) {
      double[] weights = rule.update(LOSSES[t], NORMS[t]);
      if (t >= skipped) {
        assertArrayEquals(expected[t - skipped], weights, 1e-12, "update " + t);
      }
    }
  }

  @Test
  void gradientNormsAreAveraged() {
    GradientNormRule rule = new GradientNormRule(0.9);
    double[][] expected = {
      {4.733333333333333, 70.99999999999999, 1.2909090909090908},
      {4.732, 67.83333333333333, 1.2929292929292928},
      {5.1338, 64.55, 1.2803030303030303}
    };
    for (int t = 0; t < 3; t++) {
      assertArrayEquals(expected[t], rule.update(LOSSES[t], NORMS[t]), 1e-12, "update " + t);
    }
  }

  @Test
  void gradNormFollowsItsRates() {
    GradNormRule rule = new GradNormRule(1.5, 0.5);
    double[][] expected = {
      {0.26969141890939835, 2.5806678878399327, 0.14964069325066934},
      {0.24317096025872054, 2.6260099898825646, 0.13081904985871506},
      {0.20817260011043043, 2.710261154763693, 0.08156624512587664}
    };
    for (int t = 0; t < 3; t++) {
      assertArrayEquals(expected[t], rule.update(LOSSES[t], NORMS[t]), 1e-12, "update " + t);
    }
  }

  @Test
  void lossesAreBalancedAgainstTheLastOnes() {
    double[][] expected = {
      {0.9692104046930325, 0.9982142393248888, 1.0325753559820787},
      {0.9332297210646691, 1.0725390942540798, 0.9942311846812514},
      {0.8948506022615098, 1.0339017538851019, 1.0712476438533884}
    };
    assertFollows(new LossBalanceRule(0.9, 0.5, 1, 1), expected);
  }

  @Test
  void lossesAreBalancedAgainstTheFirstOnes() {
    double[][] expected = {
      {0.6921040469303249, 0.9821423932488884, 1.3257535598207864},
      {0.5585478504691835, 1.5961348893850396, 0.845317260145777},
      {0.5871838086150942, 0.9911230778301918, 1.421693113554714}
    };
    assertFollows(new LossBalanceRule(0.9, 0.5, 0, 1), expected);
  }

  @Test
  void selfAdaptiveWeightsGoUphill() {
    double[][] expected = {
      {1.2100000000000002, 1.016064, 1.9043999999999996},
      {1.3595560000000004, 1.0344354531839999, 2.9282054399999993},
      {1.4144820624000003, 1.042727487776723, 4.358340976895999}
    };
    assertFollows(new SelfAdaptiveRule(0.1), expected);
  }

  /** With gradients that stay, weighted norms become equal. */
  @Test
  void weightedGradientNormsBecomeEqual() {
    for (WeightRule rule : new WeightRule[] {new GradientNormRule(0.9), new GradNormRule(0, 0.5)}) {
      double[] weights = {};
      for (int t = 0; t < 20; t++) {
        weights = rule.update(LOSSES[0], NORMS[0]);
      }
      assertAreInProportion(new double[] {1, 1, 1}, weights, NORMS[0]);
    }
  }

  /** Where all terms have fallen to the same share, the exponent that runs have changes nothing. */
  @Test
  void gradNormMakesNormsEqualWhereTermsFallAlike() {
    GradNormRule rule = new GradNormRule(1.5, 0.5);
    double[] weights = {};
    for (int t = 0; t < 20; t++) {
      double left = Math.pow(0.8, t);
      weights = rule.update(Arrays.stream(LOSSES[0]).map(loss -> left * loss).toArray(), NORMS[0]);
    }
    assertAreInProportion(new double[] {1, 1, 1}, weights, NORMS[0]);
  }

  /** Else they are as the rates to that power (Chen et al. 2018, equation 1). */
  @Test
  void gradNormMakesNormsFollowTheRatesWhereTheyDiffer() {
    GradNormRule rule = new GradNormRule(1.5, 0.5);
    double[] weights = rule.update(LOSSES[0], NORMS[0]);
    for (int t = 0; t < 20; t++) {
      weights = rule.update(LOSSES[3], NORMS[3]);
    }
    double[] wanted = new double[weights.length];
    for (int k = 0; k < wanted.length; k++) {
      wanted[k] = Math.pow(LOSSES[3][k] / LOSSES[0][k], 1.5);
    }
    assertAreInProportion(wanted, weights, NORMS[3]);
  }

  /** Weighted norms are the wanted ones within 5 %, but for a factor. */
  private static void assertAreInProportion(double[] wanted, double[] weights, double[] norms) {
    double[] weighted = new double[norms.length];
    for (int k = 0; k < norms.length; k++) {
      weighted[k] = weights[k] * norms[k];
    }
    double factor = Arrays.stream(weighted).sum() / Arrays.stream(wanted).sum();
    for (int k = 0; k < norms.length; k++) {
      double expected = factor * wanted[k];
      assertEquals(expected, weighted[k], 0.05 * expected, "term " + k);
    }
  }
}
