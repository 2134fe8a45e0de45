package dev.strongform.kernel.vector;

import dev.strongform.kernel.NetworkPlan;
import dev.strongform.kernel.Tile;

/** How many lanes are swept together, by what the caches hold; measured, see decision 8. */
final class SubTileWidth {
  /** Bytes of the jets of the widest layer: half of the second cache of most processors. */
  private static final int LAYER_BYTES = 1 << 18;

  /** Lanes, those of all channels, over which a tile of the gradient is worth its loads. */
  private static final int GRADIENT_LANES = 256;

  /** Bytes of the tape of all lanes: from about here on it was read back from memory. */
  private static final int TAPE_BYTES = 1 << 22;

  private SubTileWidth() {}

  /** Lanes that run through all layers before the next ones do. */
  static int of(NetworkPlan plan) {
    int near = LAYER_BYTES / (plan.widest() * plan.channels() * Double.BYTES);
    return Math.max(near, GRADIENT_LANES / plan.channels());
  }

  /** Lanes of which the tape is kept, whole panels, {@link Tile#LANES} at most. */
  static int ofTape(NetworkPlan plan) {
    long panels = TAPE_BYTES / Math.max(1, tapeBytes(plan)) / Lanes.PANEL;
    return (int) Math.max(1, Math.min(panels, Tile.LANES / Lanes.PANEL)) * Lanes.PANEL;
  }

  /** Of one lane: what each layer reads and feeds, and the slopes of the hidden neurons. */
  private static long tapeBytes(NetworkPlan plan) {
    long slopes = Math.max(VectorActivation.ARRAYS, plan.composition().highest + 2);
    long entries = 0;
    for (int layer = 0; layer < plan.last(); layer++) {
      entries += plan.layers().get(layer).outputs() * (2L * plan.channels() + slopes);
    }
    return entries * Double.BYTES;
  }
}
