package dev.strongform.processor.model;

import java.util.List;

/**
 * One scalar axis of the domain.
 *
 * @param name the coordinate's name, or {@code x[2]} for a component of a vector coordinate
 */
public record AxisModel(
    int index, String name, double min, double max, boolean time, boolean periodic) {
  /** Checks the range, which the rules on form have already accepted. */
  public AxisModel {
    if (!(min < max)) {
      throw new IllegalArgumentException("an empty range passed the checks: " + name);
    }
  }

  /** The names of some axes, in order. */
  public static List<String> names(List<AxisModel> axes) {
    return axes.stream().map(AxisModel::name).toList();
  }

  /** The position of one end. */
  public double end(boolean upper) {
    return upper ? max : min;
  }
}
