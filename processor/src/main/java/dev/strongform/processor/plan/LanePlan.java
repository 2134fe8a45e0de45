package dev.strongform.processor.plan;

import java.util.List;

/**
 * The algebra of a term over the lanes, in parts that are small enough for HotSpot to compile.
 *
 * @param parts run in order
 * @param scratchSlots rows that the parts hand on
 */
public record LanePlan(List<LanePart> parts, int scratchSlots) {
  /** Copies the parts. */
  public LanePlan {
    parts = List.copyOf(parts);
  }

  /** The operations of all parts at one lane, in the units of {@link StepCost}. */
  public long flops() {
    return parts.stream().mapToLong(LanePart::flops).sum();
  }
}
