package dev.strongform.processor.harness;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Face;
import dev.strongform.kernel.Tile;
import java.util.List;
import java.util.Random;

/** Draws points, parameters and directions for tests, the same ones for the same seed. */
public final class RandomPoints {
  private final Random random;

  /** A source of points. */
  public RandomPoints(long seed) {
    this.random = new Random(seed);
  }

  /** Numbers in [-size, size]. */
  public double[] vector(int length, double size) {
    return random.doubles(length, -size, size).toArray();
  }

  /**
   * Fills a tile with points of the interior, or of the faces in turn, with their normals; and
   * columns of data with anything.
   */
  public void fill(Tile tile, Domain domain, List<Face> faces) {
    for (int at = domain.dimension() * tile.lanes; at < tile.points.length; at++) {
      tile.points[at] = random.nextDouble() - 0.5;
    }
    for (int lane = 0; lane < tile.lanes; lane++) {
      for (int axis = 0; axis < domain.dimension(); axis++) {
        Axis range = domain.axes().get(axis);
        tile.points[axis * tile.lanes + lane] = range.min() + range.length() * random.nextDouble();
        tile.normals[axis * tile.lanes + lane] = 0;
      }
      if (!faces.isEmpty()) {
        Face face = faces.get(lane % faces.size());
        tile.points[face.axis() * tile.lanes + lane] = domain.position(face);
        tile.normals[face.axis() * tile.lanes + lane] = face.sign();
      }
    }
  }
}
