package dev.strongform.windows;

import dev.strongform.kernel.Slab;
import dev.strongform.kernel.Windows;

/**
 * How well the polynomials resolve a solution: the largest of the last two coefficients along an
 * axis, against the solution's size. The root of the window's size makes bisection end at corners.
 */
record Tails(Windows windows, double axisLength, double timeLength) {
  /** The tail along the first axis in one window. */
  double space(SlabField field, int window, double size) {
    double largest = 0;
    int rows = field.coefficients()[window].length / windows.timeTerms();
    for (int row = 0; row < rows; row++) {
      if (row % windows.spaceTerms() >= windows.spaceTerms() - 2) {
        for (int j = 0; j < windows.timeTerms(); j++) {
          int k = row * windows.timeTerms() + j;
          largest = Math.max(largest, Math.abs(field.coefficients()[window][k]));
        }
      }
    }
    return largest / size * root(field.slab(), window);
  }

  /** The tail along the first axis of functions on an interval of half that length. */
  double space(double[] functions, double half, double size) {
    double largest = 0;
    for (int k = 0; k < functions.length; k++) {
      if (k % windows.spaceTerms() >= windows.spaceTerms() - 2) {
        largest = Math.max(largest, Math.abs(functions[k]));
      }
    }
    return largest / size * Math.sqrt(2 * half / axisLength);
  }

  /** The tail along the last axis, the largest over the windows. */
  double time(SlabField field, double size) {
    double largest = 0;
    for (int window = 0; window < field.slab().windows(); window++) {
      double here = 0;
      for (int k = 0; k < field.coefficients()[window].length; k++) {
        if (k % windows.timeTerms() >= windows.timeTerms() - 2) {
          here = Math.max(here, Math.abs(field.coefficients()[window][k]));
        }
      }
      largest = Math.max(largest, here * root(field.slab(), window));
    }
    return largest / size * Math.sqrt(2 * field.slab().half() / timeLength);
  }

  private double root(Slab slab, int window) {
    return Math.sqrt(2 * slab.half(window) / axisLength);
  }
}
