package dev.strongform.cli.field;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import java.util.Arrays;

/**
 * Where a solution is tabulated: a grid over all axes where that is affordable, else over the first
 * two with the others at the middle of their ranges.
 *
 * @param coordinates {@code [axis][point]}, the last axis of the grid running fastest
 * @param slice whether axes beyond the second are held fixed
 */
@SuppressWarnings("ArrayRecordComponent")
public record SampleGrid(double[][] coordinates, boolean slice) {
  private static final int[] POINTS_PER_AXIS = {0, 401, 101, 41, 17, 10};

  /** The grid of a domain: at most about 100,000 points. */
  public static SampleGrid of(Domain domain) {
    int axes = domain.dimension();
    boolean slice = axes >= POINTS_PER_AXIS.length;
    int[] counts = new int[axes];
    Arrays.fill(counts, slice ? 1 : POINTS_PER_AXIS[axes]);
    return slice ? slice(domain, POINTS_PER_AXIS[2]) : new SampleGrid(fill(domain, counts), false);
  }

  /** The grid of {@code n} by {@code n} points over the first two axes, or of n over the only. */
  public static SampleGrid slice(Domain domain, int n) {
    int[] counts = new int[domain.dimension()];
    Arrays.fill(counts, 1);
    Arrays.fill(counts, 0, Math.min(2, counts.length), n);
    return new SampleGrid(fill(domain, counts), domain.dimension() > 2);
  }

  private static double[][] fill(Domain domain, int[] counts) {
    int size = Arrays.stream(counts).reduce(1, Math::multiplyExact);
    double[][] coordinates = new double[counts.length][size];
    int stride = size;
    for (int axis = 0; axis < counts.length; axis++) {
      stride /= counts[axis];
      for (int point = 0; point < size; point++) {
        int step = point / stride % counts[axis];
        coordinates[axis][point] = position(domain.axes().get(axis), step, counts[axis]);
      }
    }
    return coordinates;
  }

  private static double position(Axis axis, int step, int count) {
    if (count == 1) {
      return axis.min() + axis.length() / 2;
    }
    return step == count - 1 ? axis.max() : axis.min() + axis.length() * step / (count - 1);
  }

  /** The number of points. */
  public int size() {
    return coordinates[0].length;
  }
}
