package dev.strongform.points;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Face;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws the collocation points of a domain: the interior, and its faces with their outward normals.
 * The same seed gives the same points; the interior and each face have streams of their own.
 */
public final class Sampler {
  private static final int INTERIOR = 0;

  private final Domain domain;
  private final PointRule rule;
  private final long seed;

  /** A sampler of the domain by the rule. */
  public Sampler(Domain domain, PointRule rule, long seed) {
    this.domain = domain;
    this.rule = rule;
    this.seed = seed;
  }

  /** Points of the open interior; a grid may hold fewer than {@code count}. */
  public PointSet interior(int count) {
    double[][] unit = rule.unit(domain.dimension(), count, stream(INTERIOR));
    for (int axis = 0; axis < unit.length; axis++) {
      stretch(unit[axis], domain.axes().get(axis));
    }
    return new PointSet(unit, new double[0][], rule.weights(unit.length, count));
  }

  /**
   * Points of some faces, in the order of the faces, with unit outward normals. The count is shared
   * evenly, the first faces taking what is left over; every face has at least one point. On a
   * domain of one axis a face is a single point, which is not repeated.
   *
   * @param faces at least one
   */
  public PointSet faces(List<Face> faces, int count) {
    List<PointSet> parts = new ArrayList<>();
    for (int i = 0; i < faces.size(); i++) {
      int share = count / faces.size() + (i < count % faces.size() ? 1 : 0);
      parts.add(face(faces.get(i), Math.max(1, share)));
    }
    return PointSet.concat(parts);
  }

  /**
   * Points at the start of time.
   *
   * @throws IllegalArgumentException if the domain has no time axis
   */
  public PointSet initial(int count) {
    return faces(List.of(start()), count);
  }

  private Face start() {
    return IntStream.range(0, domain.dimension())
        .filter(axis -> domain.axes().get(axis).time())
        .mapToObj(axis -> new Face(axis, false))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("a domain without time has no initial face"));
  }

  private PointSet face(Face face, int count) {
    int axes = domain.dimension();
    double[][] unit =
        axes == 1 ? new double[0][] : rule.unit(axes - 1, count, stream(number(face)));
    int size = axes == 1 ? 1 : unit[0].length;
    double[][] coordinates = new double[axes][];
    double[][] normals = new double[axes][size];
    for (int axis = 0, free = 0; axis < axes; axis++) {
      if (axis == face.axis()) {
        coordinates[axis] = new double[size];
        Arrays.fill(coordinates[axis], domain.position(face));
        Arrays.fill(normals[axis], face.sign());
      } else {
        coordinates[axis] = unit[free++];
        stretch(coordinates[axis], domain.axes().get(axis));
      }
    }
    return new PointSet(coordinates, normals, weights(count));
  }

  /** The weights of a face's points: of one point, where the rule has weights, a single 1. */
  private double[] weights(int count) {
    int free = domain.dimension() - 1;
    return free > 0 ? rule.weights(free, count) : rule.weights(1, 1);
  }

  private static int number(Face face) {
    return 1 + 2 * face.axis() + (face.upper() ? 1 : 0);
  }

  /** Spreads the seed over the streams by a multiple of the golden ratio (Steele et al. 2014). */
  private long stream(int number) {
    return seed + number * 0x9E3779B97F4A7C15L;
  }

  private static void stretch(double[] column, Axis axis) {
    for (int i = 0; i < column.length; i++) {
      column[i] = axis.min() + axis.length() * column[i];
    }
  }
}
