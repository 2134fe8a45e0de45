package dev.strongform.processor.plan;

import java.util.Comparator;

/**
 * A row of lanes in a tile's memory.
 *
 * @param space which array
 * @param network for {@link Space#JETS} the position of the network among the term's, else 0
 * @param index the row within the array
 */
public record Slot(Space space, int network, int index) {
  /** The arrays of a tile. */
  public enum Space {
    /** Coordinates of the points. */
    POINTS,
    /** Outward normals. */
    NORMALS,
    /** Jets of the network outputs. */
    JETS,
    /** The residual. */
    RESIDUAL,
    /** Derivatives of the residual by the jets. */
    PARTIALS,
    /** Second derivatives of an integrand by the jets, the lower triangle row by row. */
    CURVATURE,
    /** What the points alone determine. */
    GIVEN,
    /** Values handed from one part to the next. */
    SCRATCH
  }

  /** The order in which rows lie in a tile. */
  static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::space)
          .thenComparingInt(Slot::network)
          .thenComparingInt(Slot::index);

  /** A row of any array but the jets. */
  public static Slot of(Space space, int index) {
    return new Slot(space, 0, index);
  }
}
