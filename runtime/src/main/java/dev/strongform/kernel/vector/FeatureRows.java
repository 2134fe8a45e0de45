package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;
import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.load;

import jdk.incubator.vector.DoubleVector;

/**
 * The Jacobian's rows for the weights of one feature: the sum over the few channels that the
 * feature has.
 *
 * @param xAt for each channel the index of the feature's first panel
 * @param xStep for each channel the distance of two groups
 * @param yAt for each channel its distance from the first channel of Ybar
 */
record FeatureRows(int[] xAt, int[] xStep, int[] yAt) {
  /** Writes one panel of lanes for one neuron, whose first channel of Ybar lies at an index. */
  void write(double[] x, int group, double[] yBar, int barAt, double[] jacobian, int to) {
    for (int half = 0; half < PANEL; half += VECTOR) {
      DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
      for (int k = 0; k < xAt.length; k++) {
        DoubleVector factor = load(x, xAt[k] + group * xStep[k] + half);
        sum = load(yBar, barAt + yAt[k] + half).fma(factor, sum);
      }
      sum.intoArray(jacobian, to + half);
    }
  }
}
