package dev.strongform.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * What every generated solution shares: feeding points to the field kernels, one or many at a time.
 */
public abstract class TypedSolution implements Solution {
  private final double[] theta;
  private final List<String> fields;
  private final int axes;
  private final Tile single;
  private final Tile block;

  /**
   * A solution at the given parameters.
   *
   * @param theta copied
   * @param fields names in the order of {@link #fill}'s index
   */
  protected TypedSolution(double[] theta, List<String> fields, int axes, Tile single, Tile block) {
    this.theta = theta.clone();
    this.fields = List.copyOf(fields);
    this.axes = axes;
    this.single = single;
    this.block = block;
  }

  /** Fills {@code tile.residual} with the field's values at the tile's points. */
  protected abstract void fill(int field, double[] theta, Tile tile);

  /** The field at one point, one entry an axis. */
  protected final double at(int field, double... point) {
    requireAxes(point.length);
    System.arraycopy(point, 0, single.points, 0, axes);
    fill(field, theta, single);
    return single.residual[0];
  }

  /** The field at many points: {@code [axis][point]}. */
  protected final double[] along(int field, double[]... columns) {
    requireAxes(columns.length);
    int size = columns[0].length;
    double[] values = new double[size];
    for (int from = 0; from < size; from += block.lanes) {
      int n = Math.min(block.lanes, size - from);
      load(columns, from, n);
      fill(field, theta, block);
      System.arraycopy(block.residual, 0, values, from, n);
    }
    return values;
  }

  /** The columns of a vector coordinate given as {@code [point][component]}, then the others. */
  protected static double[] joined(double[]... parts) {
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  private void load(double[][] columns, int from, int n) {
    block.setSize(n);
    for (int axis = 0; axis < axes; axis++) {
      int start = axis * block.lanes;
      System.arraycopy(columns[axis], from, block.points, start, n);
      Arrays.fill(block.points, start + n, start + block.lanes, columns[axis][from + n - 1]);
    }
  }

  private void requireAxes(int given) {
    if (given != axes) {
      throw new IllegalArgumentException(
          "the solution takes " + axes + " coordinates, not " + given);
    }
  }

  @Override
  public final List<String> fields() {
    return fields;
  }

  @Override
  public final double[] evaluate(String field, double[][] coordinates) {
    int index = fields.indexOf(field);
    if (index < 0) {
      throw new IllegalArgumentException("there is no field " + field + ", only " + fields);
    }
    for (double[] column : coordinates) {
      if (column.length != coordinates[0].length) {
        throw new IllegalArgumentException("columns of coordinates differ in length");
      }
    }
    return along(index, coordinates);
  }

  @Override
  public final double[] parameters() {
    return theta.clone();
  }
}
