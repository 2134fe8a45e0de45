package dev.strongform.kernel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every generated solution shares: feeding points to the field kernels, one or many at a time.
 */
public abstract class TypedSolution implements Solution {
  private final double[] theta;
  private final List<String> fields;
  private final int axes;
  private @Nullable Tile single;
  private @Nullable Tile block;

  /**
   * A solution at the given parameters.
   *
   * @param theta copied
   * @param fields names in the order of {@link #fill}'s index
   * @param axes number of scalar axes
   */
  protected TypedSolution(double[] theta, List<String> fields, int axes) {
    this.theta = theta.clone();
    this.fields = List.copyOf(fields);
    this.axes = axes;
  }

  /** Memory for {@link #fill}. */
  protected abstract Tile newTile(int lanes);

  /** Fills {@code tile.residual} with the field's values at the tile's points. */
  protected abstract void fill(int field, double[] theta, Tile tile);

  /** The field at one point, one entry an axis. */
  protected final double at(int field, double... point) {
    requireAxes(point.length);
    Tile tile = single == null ? newTile(1) : single;
    single = tile;
    System.arraycopy(point, 0, tile.points, 0, axes);
    fill(field, theta, tile);
    return tile.residual[0];
  }

  /** The field at many points: {@code [axis][point]}. */
  protected final double[] along(int field, double[]... columns) {
    requireAxes(columns.length);
    requireEqualLength(columns);
    Tile tile = block == null ? newTile(Tile.LANES) : block;
    block = tile;
    double[] values = new double[columns[0].length];
    for (int from = 0; from < values.length; from += tile.lanes) {
      int n = Math.min(tile.lanes, values.length - from);
      load(columns, from, n, tile);
      fill(field, theta, tile);
      System.arraycopy(tile.residual, 0, values, from, n);
    }
    return values;
  }

  /** A point from its parts: the components of vector coordinates and scalars, in order. */
  protected static double[] point(double[]... parts) {
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  /** Columns from their parts: those of vector coordinates and scalars, in order. */
  protected static double[][] columns(double[][]... parts) {
    return Arrays.stream(parts).flatMap(Arrays::stream).toArray(double[][]::new);
  }

  private void load(double[][] columns, int from, int n, Tile tile) {
    tile.setSize(n);
    for (int axis = 0; axis < axes; axis++) {
      int start = axis * tile.lanes;
      System.arraycopy(columns[axis], from, tile.points, start, n);
      Arrays.fill(tile.points, start + n, start + tile.lanes, columns[axis][from + n - 1]);
    }
  }

  private void requireAxes(int given) {
    if (given != axes) {
      throw new IllegalArgumentException(
          "the solution takes " + axes + " coordinates, not " + given);
    }
  }

  private static void requireEqualLength(double[][] columns) {
    for (double[] column : columns) {
      if (column.length != columns[0].length) {
        throw new IllegalArgumentException("columns of coordinates differ in length");
      }
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
    return along(index, coordinates);
  }

  @Override
  public final double[] parameters() {
    return theta.clone();
  }
}
