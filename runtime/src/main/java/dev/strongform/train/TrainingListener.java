package dev.strongform.train;

import dev.strongform.optim.schedule.MethodSwitch;

/** Is told how a training goes, by the thread that trains. */
public interface TrainingListener {
  /** Called once, before the first iteration. */
  default void started(TrainingStart start) {}

  /** Called after each iteration. */
  default void iteration(IterationRecord record) {}

  /** Called where one method takes over from another. */
  default void switched(MethodSwitch made) {}

  /** Called once, at the end. */
  default void finished(TrainingResult result) {}
}
