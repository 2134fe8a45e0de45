package dev.strongform.kernel;

/**
 * One scalar axis of the domain and its range.
 *
 * @param name the coordinate's name; a component of a vector coordinate is {@code x[0]}, {@code
 *     x[1]}, ...
 * @param min lower end, finite
 * @param max upper end, above {@code min}
 * @param time whether this is the time axis (always the last)
 * @param periodic whether the solution repeats over this axis
 */
public record Axis(String name, double min, double max, boolean time, boolean periodic) {
  /** Checks the range. */
  public Axis {
    if (!(Double.isFinite(min) && Double.isFinite(max) && min < max)) {
      throw new IllegalArgumentException(
          "axis "
              + name
              + " needs a finite range with min < max, but has ["
              + min
              + ", "
              + max
              + "]");
    }
  }

  /** The length of the range. */
  public double length() {
    return max - min;
  }
}
