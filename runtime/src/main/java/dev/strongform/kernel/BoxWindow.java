package dev.strongform.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The window of one box: the product of those along its axes.
 *
 * @param axes one window an axis
 */
record BoxWindow(List<AxisWindow> axes) {
  BoxWindow {
    axes = List.copyOf(axes);
  }

  /** The box: where the window is not 0. */
  Domain support(Domain domain) {
    List<Axis> parts = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      parts.add(axes.get(axis).support(domain.axes().get(axis)));
    }
    return new Domain(parts);
  }

  /**
   * Whether it is not 0 at a lane's point.
   *
   * @param points {@code [axis][lane]}
   */
  boolean holds(double[] points, int lanes, int lane) {
    for (int axis = 0; axis < axes.size(); axis++) {
      if (!axes.get(axis).holds(points[axis * lanes + lane])) {
        return false;
      }
    }
    return true;
  }
}
