package dev.strongform.train;

import dev.strongform.objective.Objective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.optim.schedule.MethodSwitch;
import java.util.List;

/** Passes all that it is told on to another listener; to be extended by what listens in. */
public abstract class ForwardingListener implements TrainingListener {
  private final TrainingListener next;

  /** In front of a listener. */
  protected ForwardingListener(TrainingListener next) {
    this.next = next;
  }

  @Override
  public Objective watch(Objective loss, double forwardOperations) {
    return next.watch(loss, forwardOperations);
  }

  @Override
  public Objective watch(Objective loss, double forwardOperations, double ownOperations) {
    return next.watch(loss, forwardOperations, ownOperations);
  }

  @Override
  public void started(TrainingStart start) {
    next.started(start);
  }

  @Override
  public void iteration(IterationRecord record) {
    next.iteration(record);
  }

  @Override
  public void switched(MethodSwitch made) {
    next.switched(made);
  }

  @Override
  public void reweighed(List<WeightedTerm> terms) {
    next.reweighed(terms);
  }

  @Override
  public void finished(TrainingResult result) {
    next.finished(result);
  }
}
