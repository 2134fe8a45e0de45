package dev.strongform.spectrum;

import dev.strongform.objective.Objective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingResult;
import dev.strongform.train.TrainingStart;
import java.util.List;
import java.util.Optional;

/** Keeps the weights that a run came to, and passes on all that it is told. */
public final class WeightTape implements TrainingListener {
  private final TrainingListener listener;
  private Optional<List<WeightedTerm>> last = Optional.empty();

  /** A tape in front of a listener. */
  public WeightTape(TrainingListener listener) {
    this.listener = listener;
  }

  /** The terms as they were weighed last; nothing where their weights did not change. */
  public Optional<List<WeightedTerm>> last() {
    return last;
  }

  @Override
  public void reweighed(List<WeightedTerm> terms) {
    last = Optional.of(terms);
    listener.reweighed(terms);
  }

  @Override
  public Objective watch(Objective loss, double forwardOperations) {
    return listener.watch(loss, forwardOperations);
  }

  @Override
  public Objective watch(Objective loss, double forwardOperations, double ownOperations) {
    return listener.watch(loss, forwardOperations, ownOperations);
  }

  @Override
  public void started(TrainingStart start) {
    listener.started(start);
  }

  @Override
  public void iteration(IterationRecord record) {
    listener.iteration(record);
  }

  @Override
  public void switched(MethodSwitch made) {
    listener.switched(made);
  }

  @Override
  public void finished(TrainingResult result) {
    listener.finished(result);
  }
}
