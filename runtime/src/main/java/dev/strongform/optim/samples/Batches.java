package dev.strongform.optim.samples;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/** Samples that are a batch of so many points, another at every iteration. */
interface Batches extends Samples {
  /** Points of a batch, of the first where it grows; at least 1. */
  int size();

  @Override
  default Capability needs() {
    return Capability.BATCHES;
  }

  @Override
  default boolean complete() {
    return false;
  }

  @Override
  default boolean covers(Objective full) {
    return size() >= full.residualCount();
  }
}
