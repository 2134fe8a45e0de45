package dev.strongform.kernel;

import java.util.Arrays;

/**
 * A part of the last axis, and the windows that the first one is cut into there.
 *
 * @param from its lower end
 * @param to its upper end
 * @param edges ends of the windows, ascending; one more than there are windows
 */
public record Slab(double from, double to, double[] edges) {
  /** Copies the edges. */
  public Slab {
    edges = edges.clone();
    if (!(from < to) || edges.length < 2) {
      throw new IllegalArgumentException(
          "a slab needs from < to and a window, not [" + from + ", " + to + "]");
    }
  }

  @Override
  public double[] edges() {
    return edges.clone();
  }

  /** The lower end of a window, or the upper end of the last one. */
  public double edge(int window) {
    return edges[window];
  }

  /** The number of windows. */
  public int windows() {
    return edges.length - 1;
  }

  /** The window that holds a point of the first axis; the nearest one for points outside. */
  public int window(double x) {
    int found = Arrays.binarySearch(edges, x);
    int window = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(windows() - 1, window));
  }

  /** Half the length of a window. */
  public double half(int window) {
    return (edges[window + 1] - edges[window]) / 2;
  }

  /** Half the length of the slab. */
  public double half() {
    return (to - from) / 2;
  }

  /** Where a point of the first axis lies in a window, as a number from -1 to 1. */
  public double within(int window, double x) {
    return ((x - edges[window]) - (edges[window + 1] - x)) / (edges[window + 1] - edges[window]);
  }

  /** Where a point of the last axis lies in the slab, as a number from -1 to 1. */
  public double within(double t) {
    return ((t - from) - (to - t)) / (to - from);
  }
}
