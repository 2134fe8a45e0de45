package dev.strongform.kernel.vector;

import dev.strongform.kernel.NetworkPlan;
import dev.strongform.kernel.Tile;

/**
 * How many lanes are swept together, by what the caches hold. Fewer lanes keep jets near, but each
 * sweep over them loads all weights and the whole gradient; the figures are in decision 8.
 */
final class SubTileWidth {
  /** Bytes of the jets of the widest layer: half of the second cache of most processors. */
  private static final int LAYER_BYTES = 1 << 18;

  /** Bytes of the tape of all lanes: sweeps of more became slower. */
  private static final int TAPE_BYTES = 1 << 21;

  /** Least jets, lanes times channels, that are worth a load and a store of the gradient. */
  private static final int LEAST_JETS = 256;

  private SubTileWidth() {}

  /** Lanes that run through all layers before the next ones do. */
  static int of(NetworkPlan plan) {
    return atMost((long) plan.widest() * plan.channels() * Double.BYTES, LAYER_BYTES, plan);
  }

  /** Lanes of which the tape is kept, whole panels, {@link Tile#LANES} at most. */
  static int ofTape(NetworkPlan plan) {
    int panels = atMost(tapeBytes(plan), TAPE_BYTES, plan) / Lanes.PANEL;
    return Math.max(1, Math.min(panels, Tile.LANES / Lanes.PANEL)) * Lanes.PANEL;
  }

  private static int atMost(long bytesPerLane, int bytes, NetworkPlan plan) {
    return (int) Math.max(bytes / bytesPerLane, LEAST_JETS / plan.channels());
  }

  /** Of one lane: what each layer feeds and the next reads, and the slopes of hidden neurons. */
  private static long tapeBytes(NetworkPlan plan) {
    long slopes = Math.max(VectorActivation.ARRAYS, plan.composition().slopes());
    long entries = 0;
    for (int layer = 0; layer < plan.last(); layer++) {
      entries += plan.layers().get(layer).outputs() * (2L * plan.channels() + slopes);
    }
    return entries * Double.BYTES;
  }
}
