package dev.strongform.train;

import dev.strongform.objective.Objective;

/** Is told how a training goes, by the thread that trains. */
public interface TrainingListener {
  /**
   * Called once, before anything is evaluated for the method: may put an observer between the loss
   * and the method, whose calls it passes on.
   *
   * @param loss of all parameters
   * @param forwardOperations counted operations of one residual of all points
   */
  default Objective watch(Objective loss, double forwardOperations) {
    return loss;
  }

  /** Called once, before the first iteration. */
  default void started(TrainingStart start) {}

  /** Called after each iteration. */
  default void iteration(IterationRecord record) {}

  /** Called once, at the end. */
  default void finished(TrainingResult result) {}
}
