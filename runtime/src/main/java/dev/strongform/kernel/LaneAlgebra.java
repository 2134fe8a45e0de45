package dev.strongform.kernel;

import java.util.Arrays;

/** Loops over lanes that terms share: weighting, contracting, scaling and clearing slots. */
public final class LaneAlgebra {
  private LaneAlgebra() {}

  /**
   * Fills the cotangents of a network's outputs with the partials, each lane times its weight.
   *
   * @param slot the first of the network's slots in {@code tile.partials}
   * @param w one weight a lane
   */
  public static void weigh(Tile tile, int slot, double[] w, double[] cotangents) {
    int lanes = tile.lanes;
    for (int at = 0; at < cotangents.length; at += lanes) {
      int from = slot * lanes + at;
      for (int i = 0; i < tile.size(); i++) {
        cotangents[at + i] = w[i] * tile.partials[from + i];
      }
    }
  }

  /** As {@link #weigh}, but adds to the cotangents. */
  public static void addWeighed(Tile tile, int slot, double[] w, double[] cotangents) {
    int lanes = tile.lanes;
    for (int at = 0; at < cotangents.length; at += lanes) {
      int from = slot * lanes + at;
      for (int i = 0; i < tile.size(); i++) {
        cotangents[at + i] += w[i] * tile.partials[from + i];
      }
    }
  }

  /** Multiplies the residual and the partials, and so the rows that are written afterwards. */
  public static void scale(Tile tile, double factor) {
    scale(tile.residual, tile, factor);
    scale(tile.partials, tile, factor);
  }

  /**
   * Multiplies the residual and the partials of each lane by its own factor.
   *
   * @param factors one a lane
   */
  public static void scale(Tile tile, double[] factors) {
    scale(tile.residual, tile, factors);
    scale(tile.partials, tile, factors);
  }

  private static void scale(double[] slots, Tile tile, double[] factors) {
    for (int at = 0; at < slots.length; at += tile.lanes) {
      for (int i = 0; i < tile.size(); i++) {
        slots[at + i] *= factors[i];
      }
    }
  }

  private static void scale(double[] slots, Tile tile, double factor) {
    for (int at = 0; at < slots.length; at += tile.lanes) {
      for (int i = at; i < at + tile.size(); i++) {
        slots[i] *= factor;
      }
    }
  }

  /** Fills the cotangents of a network's outputs with the partials themselves. */
  public static void copy(Tile tile, int slot, double[] cotangents) {
    System.arraycopy(tile.partials, slot * tile.lanes, cotangents, 0, cotangents.length);
  }

  /** Adds the partials' products with the duals of a network's outputs to {@code jv}. */
  public static void contract(Tile tile, int slot, double[] duals, double[] jv) {
    int lanes = tile.lanes;
    for (int at = 0; at < duals.length; at += lanes) {
      int from = slot * lanes + at;
      for (int i = 0; i < tile.size(); i++) {
        jv[i] += tile.partials[from + i] * duals[at + i];
      }
    }
  }

  /**
   * Clears the tile's rows of the Jacobian for the parameters from {@code from} up to {@code to}.
   */
  public static void clear(Tile tile, double[] jacobian, int ld, int row, int from, int to) {
    for (int k = from; k < to; k++) {
      Arrays.fill(jacobian, k * ld + row, k * ld + row + tile.size(), 0.0);
    }
  }
}
