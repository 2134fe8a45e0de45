package dev.strongform.kernel;

/** Shows the layers of all networks of a linearised tile, as {@link NetworkRows} writes rows. */
final class NetworkTape {
  private NetworkTape() {}

  /** As {@link TermKernel#tape}. */
  static void read(double[] theta, Tile tile, LayerReader reader) {
    int slot = 0;
    for (JetMemory memory : tile.networks) {
      LaneAlgebra.copy(tile, slot, memory.cotangents);
      memory.tape(theta, tile.size(), reader);
      slot += memory.cotangents.length / tile.lanes;
    }
  }
}
