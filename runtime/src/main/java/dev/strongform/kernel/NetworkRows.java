package dev.strongform.kernel;

/** Writes rows of the Jacobian for some parameters through the networks of a linearised tile. */
final class NetworkRows {
  private NetworkRows() {}

  /** As {@link TermKernel#rows(double[], Tile, ParameterRange, double[], int, int)}. */
  static void write(
      double[] theta, Tile tile, ParameterRange columns, double[] jacobian, int ld, int row) {
    LaneAlgebra.clear(tile, jacobian, ld, row, 0, columns.size());
    int slot = 0;
    for (int i = 0; i < tile.networks.size(); i++) {
      JetMemory memory = tile.networks.get(i);
      LaneAlgebra.copy(tile, slot, memory.cotangents);
      memory.rows(theta, tile.size(), columns, jacobian, ld, row);
      slot += memory.cotangents.length / tile.lanes;
    }
  }
}
