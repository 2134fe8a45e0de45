package dev.strongform.optim.samples;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/** All samples at every iteration. */
final class AllSamples implements Samples {
  @Override
  public Capability needs() {
    return Capability.VALUE;
  }

  @Override
  public boolean complete() {
    return true;
  }

  @Override
  public SampleStream of(Objective full) {
    return theta -> full;
  }
}
