package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Cost;
import java.util.List;

/**
 * Counts what steps compute at one lane, in the units of {@link Cost}: a loop as often as it runs,
 * with one addition or multiplication a trip, and loads and stores as nothing.
 */
final class StepCost {
  private StepCost() {}

  static long of(List<Step> steps) {
    return steps.stream().mapToLong(StepCost::of).sum();
  }

  private static long of(Step step) {
    if (step instanceof Step.Assign assign) {
      return Cost.flopsEachTime(assign.value());
    } else if (step instanceof Step.Store store) {
      return Cost.flopsEachTime(store.value());
    } else if (step instanceof Step.Accumulate loop) {
      long trip = of(loop.steps()) + Cost.flopsEachTime(loop.value()) + 1;
      return loop.reduction().trips().size() * trip;
    }
    return 0;
  }
}
