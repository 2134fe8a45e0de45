package dev.strongform.points;

import dev.strongform.kernel.Tile;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Collocation points, and the outward normals where they lie on faces; those of a quadrature have
 * weights.
 *
 * @param coordinates {@code [axis][point]}
 * @param normals {@code [axis][point]}, or an empty array in the interior
 * @param weights what a point counts in a mean, relative to equal shares: their mean is 1; empty
 *     where all count the same
 */
public record PointSet(double[][] coordinates, double[][] normals, double[] weights) {
  /** Checks that all columns have one length. */
  public PointSet {
    for (double[] column : coordinates) {
      if (column.length != coordinates[0].length) {
        throw new IllegalArgumentException("columns of coordinates differ in length");
      }
    }
    if (weights.length > 0 && weights.length != coordinates[0].length) {
      throw new IllegalArgumentException("there must be a weight for each point, or none");
    }
  }

  /** Points that all count the same. */
  public PointSet(double[][] coordinates, double[][] normals) {
    this(coordinates, normals, new double[0]);
  }

  /** What a point counts in a mean: 1 where all count the same. */
  public double weight(int index) {
    return weights.length == 0 ? 1 : weights[index];
  }

  /** Whether points count differently. */
  public boolean weighted() {
    return weights.length > 0;
  }

  /** The number of points. */
  public int size() {
    return coordinates[0].length;
  }

  /** Loads points {@code from, from + 1, ...} into the tile, as many as fit and are there. */
  public void load(int from, Tile tile) {
    int n = Math.min(tile.lanes, size() - from);
    tile.setSize(n);
    fill(coordinates, from, n, tile.points, tile.lanes);
    if (normals.length > 0) {
      fill(normals, from, n, tile.normals, tile.lanes);
    }
  }

  /**
   * The points of several sets, one set after the other; all with normals, or none, and all with
   * weights, or none.
   */
  public static PointSet concat(List<PointSet> parts) {
    double[] weights = parts.stream().flatMapToDouble(set -> Arrays.stream(set.weights)).toArray();
    return new PointSet(
        concat(parts, PointSet::coordinates), concat(parts, PointSet::normals), weights);
  }

  /** The points of the given indices, in their order. */
  public PointSet select(int[] indices) {
    double[] chosen =
        weighted() ? Arrays.stream(indices).mapToDouble(i -> weights[i]).toArray() : weights;
    return new PointSet(select(coordinates, indices), select(normals, indices), chosen);
  }

  /** One point: an entry an axis. */
  public double[] point(int index) {
    return Arrays.stream(coordinates).mapToDouble(column -> column[index]).toArray();
  }

  private static double[][] concat(List<PointSet> parts, Function<PointSet, double[][]> part) {
    double[][] joined = new double[part.apply(parts.get(0)).length][];
    for (int axis = 0; axis < joined.length; axis++) {
      int column = axis;
      joined[axis] =
          parts.stream().flatMapToDouble(set -> Arrays.stream(part.apply(set)[column])).toArray();
    }
    return joined;
  }

  private static double[][] select(double[][] columns, int[] indices) {
    return Arrays.stream(columns)
        .map(column -> Arrays.stream(indices).mapToDouble(i -> column[i]).toArray())
        .toArray(double[][]::new);
  }

  private static void fill(double[][] columns, int from, int n, double[] target, int lanes) {
    for (int axis = 0; axis < columns.length; axis++) {
      System.arraycopy(columns[axis], from, target, axis * lanes, n);
      Arrays.fill(target, axis * lanes + n, (axis + 1) * lanes, columns[axis][from + n - 1]);
    }
  }
}
