package dev.strongform.processor.plan;

import java.util.List;

/** One loop over the lanes: the body of one method. */
public record LanePart(List<Step> steps) {
  /** Copies the steps. */
  public LanePart {
    steps = List.copyOf(steps);
  }

  /** The operations that it takes at one lane, in the units of {@link StepCost}. */
  public long flops() {
    return StepCost.of(steps);
  }
}
