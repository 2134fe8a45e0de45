package dev.strongform.windows;

import dev.strongform.kernel.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/** Cuts an axis into dyadic intervals. */
final class Mesh {
  private Mesh() {}

  /** The axis in so many equal windows. */
  static double[] equal(Axis axis, int windows) {
    double[] edges = new double[windows + 1];
    for (int i = 0; i <= windows; i++) {
      edges[i] = i == windows ? axis.max() : axis.min() + i * axis.length() / windows;
    }
    return edges;
  }

  /**
   * Joins halves of one dyadic interval where both are windows and the interval would be fine, and
   * goes on with what was joined. Never more at once: a narrow layer can hide between the points of
   * an interval much larger than the windows that resolve it.
   */
  static double[] merged(Axis axis, double[] edges, BiPredicate<Double, Double> fine) {
    List<Double> kept = new ArrayList<>(List.of(axis.min()));
    merge(axis.min(), axis.max(), edges, 0, edges.length - 1, fine, kept);
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Adds the ends of what remains between two edges; tells whether one window does. */
  private static boolean merge(
      double from,
      double to,
      double[] edges,
      int first,
      int last,
      BiPredicate<Double, Double> fine,
      List<Double> kept) {
    if (last - first == 1) {
      kept.add(to);
      return true;
    }
    int middle = Arrays.binarySearch(edges, from + (to - from) / 2);
    boolean left = merge(from, edges[middle], edges, first, middle, fine, kept);
    boolean right = merge(edges[middle], to, edges, middle, last, fine, kept);
    if (left && right && fine.test(from, to)) {
      kept.subList(kept.size() - 2, kept.size()).clear();
      kept.add(to);
      return true;
    }
    return false;
  }

  /** Bisects the windows that are chosen. */
  static double[] bisected(double[] edges, IntPredicate chosen) {
    List<Double> refined = new ArrayList<>(List.of(edges[0]));
    for (int window = 0; window < edges.length - 1; window++) {
      if (chosen.test(window)) {
        refined.add(edges[window] + (edges[window + 1] - edges[window]) / 2);
      }
      refined.add(edges[window + 1]);
    }
    return refined.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
