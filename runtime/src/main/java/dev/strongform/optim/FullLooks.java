package dev.strongform.optim;

import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;

/**
 * When a run on batches pauses for a look at all samples: at the start, then as often as its
 * planned iterations say, but not before batches have seen as many rows as there are. A look is a
 * third of a gradient, so looks cost at most a third of what the steps do.
 */
final class FullLooks {
  /** Over the planned iterations. */
  private static final int MOST = 50;

  private final int gap;
  private double epochs = 1;

  FullLooks(int plannedIterations) {
    this.gap = Math.max(1, plannedIterations / MOST);
  }

  /** Counts an iteration on a batch, and says whether to look before its step. */
  boolean due(int iteration, Objective batch, Objective full) {
    boolean due = iteration % gap == 0 && epochs >= 1;
    epochs = due ? 0 : epochs;
    epochs += share(batch, full);
    return due;
  }

  /** Of the rows; a sample that gives no rows corrects its gradient by all of them. */
  private static double share(Objective batch, Objective full) {
    if (!batch.capabilities().contains(Capability.RESIDUAL_PRODUCTS)) {
      return 1;
    }
    return (double) batch.residualCount() / full.residualCount();
  }
}
