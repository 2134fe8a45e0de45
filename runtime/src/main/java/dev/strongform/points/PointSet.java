package dev.strongform.points;

import dev.strongform.kernel.Tile;

/**
 * Collocation points, and the outward normals where they lie on faces.
 *
 * @param coordinates {@code [axis][point]}
 * @param normals {@code [axis][point]}, or an empty array in the interior
 */
public record PointSet(double[][] coordinates, double[][] normals) {
  /** Checks that all columns have one length. */
  public PointSet {
    for (double[] column : coordinates) {
      if (column.length != coordinates[0].length) {
        throw new IllegalArgumentException("columns of coordinates differ in length");
      }
    }
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

  private static void fill(double[][] columns, int from, int n, double[] target, int lanes) {
    for (int axis = 0; axis < columns.length; axis++) {
      System.arraycopy(columns[axis], from, target, axis * lanes, n);
      java.util.Arrays.fill(
          target, axis * lanes + n, (axis + 1) * lanes, columns[axis][from + n - 1]);
    }
  }
}
