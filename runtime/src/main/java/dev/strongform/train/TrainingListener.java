package dev.strongform.train;

import dev.strongform.objective.Objective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.optim.schedule.MethodSwitch;
import java.util.List;

/** Is told how a training goes, by the thread that trains. */
public interface TrainingListener {
  /**
   * Called before anything is evaluated for the method, and wherever the loss becomes another: may
   * put an observer between the loss and the method, whose calls it passes on.
   *
   * @param loss of all parameters
   * @param forwardOperations counted operations of one residual of all points
   */
  default Objective watch(Objective loss, double forwardOperations) {
    return loss;
  }

  /**
   * The same where narrower networks stand for those of the problem.
   *
   * @param ownOperations those of a residual of the problem's own networks
   */
  default Objective watch(Objective loss, double forwardOperations, double ownOperations) {
    return watch(loss, forwardOperations);
  }

  /** Called once, before the first iteration. */
  default void started(TrainingStart start) {}

  /** Called after each iteration. */
  default void iteration(IterationRecord record) {}

  /** Called where one method takes over from another. */
  default void switched(MethodSwitch made) {}

  /**
   * Called where the weights of a loss change while it trains, first before the first iteration.
   *
   * @param terms on the points that were laid out first, with their weights from now on
   */
  default void reweighed(List<WeightedTerm> terms) {}

  /** Called once, at the end. */
  default void finished(TrainingResult result) {}
}
