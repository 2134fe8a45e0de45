package dev.strongform.windows;

import dev.strongform.kernel.Chebyshev;
import dev.strongform.kernel.Slab;

/**
 * Functions of the first axis alone, in a slab's windows.
 *
 * @param slab whose windows they lie in
 * @param terms number of polynomials of a function in a window
 * @param coefficients of each window {@code [function][polynomial]}
 */
record TraceField(Slab slab, int terms, double[][] coefficients) {
  /** The number of functions. */
  int functions() {
    return coefficients[0].length / terms;
  }

  /** Fills the values of all functions at a point. */
  void values(double x, double[] table, double[] target) {
    int window = slab.window(x);
    Chebyshev.fill(slab.within(window, x), terms, 0, table);
    for (int f = 0; f < target.length; f++) {
      double sum = 0;
      for (int i = 0; i < terms; i++) {
        sum += coefficients[window][f * terms + i] * table[i];
      }
      target[f] = sum;
    }
  }

  /**
   * The functions on an interval, by interpolation at Chebyshev's points: {@code
   * [function][polynomial]}. Exact within a window.
   */
  double[] on(double from, double to) {
    double[] table = new double[terms];
    double[] values = new double[functions()];
    double[] found = new double[functions() * terms];
    for (int p = 0; p < terms; p++) {
      double angle = Math.PI * (p + 0.5) / terms;
      double local = Math.cos(angle);
      values((from + to) / 2 + local * (to - from) / 2, table, values);
      for (int f = 0; f < values.length; f++) {
        for (int i = 0; i < terms; i++) {
          double weight = (i == 0 ? 1.0 : 2.0) / terms;
          found[f * terms + i] += weight * values[f] * Math.cos(i * angle);
        }
      }
    }
    return found;
  }
}
