package dev.strongform.windows;

import dev.strongform.kernel.Chebyshev;
import dev.strongform.kernel.Slab;
import dev.strongform.kernel.Windows;

/**
 * What was found on a slab.
 *
 * @param slab where
 * @param coefficients of each window {@code [output][space polynomial][time polynomial]}
 */
record SlabField(Slab slab, double[][] coefficients) {
  /**
   * Values of an output's derivative in time along the first axis, at one time: what it is on
   * polynomials there.
   *
   * @param local where in the slab, from -1 to 1
   * @param order how often differentiated, by the last axis itself
   */
  TraceField trace(Windows windows, double local, int order) {
    int timeTerms = windows.timeTerms();
    double[] table = new double[(order + 1) * timeTerms];
    Chebyshev.fill(local, timeTerms, order, table);
    double scale = Math.pow(slab.half(), -order);
    int rows = coefficients[0].length / timeTerms;
    double[][] traces = new double[coefficients.length][rows];
    for (int window = 0; window < traces.length; window++) {
      for (int row = 0; row < rows; row++) {
        double sum = 0;
        for (int j = 0; j < timeTerms; j++) {
          sum += coefficients[window][row * timeTerms + j] * table[order * timeTerms + j];
        }
        traces[window][row] = scale * sum;
      }
    }
    return new TraceField(slab, windows.spaceTerms(), traces);
  }

  /** The same field in windows that are parts of these. */
  double[][] on(Slab finer, Windows windows) {
    int timeTerms = windows.timeTerms();
    TraceField all = new TraceField(slab, windows.spaceTerms(), transposed(coefficients, windows));
    double[][] found = new double[finer.windows()][];
    for (int window = 0; window < found.length; window++) {
      double[] own = all.on(finer.edge(window), finer.edge(window + 1));
      found[window] = new double[own.length];
      int outputs = own.length / windows.terms();
      for (int output = 0; output < outputs; output++) {
        for (int j = 0; j < timeTerms; j++) {
          for (int i = 0; i < windows.spaceTerms(); i++) {
            int k = output * windows.terms() + i * timeTerms + j;
            found[window][k] = own[(output * timeTerms + j) * windows.spaceTerms() + i];
          }
        }
      }
    }
    return found;
  }

  /** Every time polynomial's coefficient as a function of the first axis. */
  private static double[][] transposed(double[][] coefficients, Windows windows) {
    double[][] turned = new double[coefficients.length][coefficients[0].length];
    int timeTerms = windows.timeTerms();
    for (int window = 0; window < turned.length; window++) {
      for (int k = 0; k < turned[window].length; k++) {
        int output = k / windows.terms();
        int i = k % windows.terms() / timeTerms;
        int j = k % timeTerms;
        turned[window][(output * timeTerms + j) * windows.spaceTerms() + i] =
            coefficients[window][k];
      }
    }
    return turned;
  }

  /** The largest coefficient, which measures the solution's size. */
  double size() {
    double largest = 0;
    for (double[] window : coefficients) {
      for (double coefficient : window) {
        largest = Math.max(largest, Math.abs(coefficient));
      }
    }
    return largest;
  }
}
