package dev.strongform.kernel;

import java.util.List;

/**
 * The box on which a problem is posed.
 *
 * @param axes the scalar axes in the order of the solution's arguments, time last
 */
public record Domain(List<Axis> axes) {
  /** Copies the list. */
  public Domain {
    axes = List.copyOf(axes);
  }

  /** The number of scalar axes, time included. */
  public int dimension() {
    return axes.size();
  }

  /** The product of the axes' lengths. */
  public double volume() {
    return axes.stream().mapToDouble(Axis::length).reduce(1, (a, b) -> a * b);
  }

  /** The position of a face along its axis. */
  public double position(Face face) {
    Axis axis = axes.get(face.axis());
    return face.upper() ? axis.max() : axis.min();
  }
}
