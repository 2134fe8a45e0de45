package dev.strongform.linalg;

import dev.strongform.linalg.vector.LowerTiles;

/**
 * Chooses how a lower triangle is summed: by the Vector API where its module is present and its
 * vectors have at least four lanes, or else by loops that HotSpot vectorises.
 */
final class LowerTriangles {
  private static final String MODULE = "jdk.incubator.vector";
  private static final int FEWEST_LANES = 4;
  private static final boolean VECTORS =
      ModuleLayer.boot().findModule(MODULE).isPresent() && LowerTiles.lanes() >= FEWEST_LANES;

  private LowerTriangles() {}

  /** A zero triangle of so many rows, the last column of the blocks included. */
  static LowerTriangle of(int size) {
    return VECTORS ? new LowerTiles(size) : new LowerRows(size);
  }

  /** The bytes that such a triangle takes. */
  static long bytes(int size) {
    return VECTORS ? LowerTiles.bytes(size) : LowerRows.bytes(size);
  }

  /** What was chosen, a phrase. */
  static String description() {
    return VECTORS ? "vectors of " + LowerTiles.lanes() + " doubles" : "no vectors";
  }
}
