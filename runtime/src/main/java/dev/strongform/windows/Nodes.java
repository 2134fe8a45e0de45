package dev.strongform.windows;

import dev.strongform.kernel.TensorChannel;
import dev.strongform.kernel.Windows;

/**
 * The points of a window: Gauss points along both axes, somewhat more than polynomials, and the
 * ends.
 *
 * @param orders the highest orders of differentiation that are needed
 * @param space Gauss points along the first axis
 * @param time Gauss points along the last axis
 */
record Nodes(Windows windows, TensorChannel.Orders orders, AxisNodes space, AxisNodes time) {
  static Nodes of(Windows windows, TensorChannel.Orders orders) {
    return new Nodes(
        windows,
        orders,
        AxisNodes.gauss(windows.spaceTerms() + 2, windows.spaceTerms(), orders.space()),
        AxisNodes.gauss(windows.timeTerms() + 1, windows.timeTerms(), orders.time()));
  }

  AxisNodes spaceEnd(boolean upper) {
    return AxisNodes.end(upper, windows.spaceTerms(), orders.space());
  }

  AxisNodes timeEnd(boolean upper) {
    return AxisNodes.end(upper, windows.timeTerms(), orders.time());
  }
}
