package dev.strongform.spectrum;

import dev.strongform.objective.WeightedTerm;
import dev.strongform.train.ForwardingListener;
import dev.strongform.train.TrainingListener;
import java.util.List;
import java.util.Optional;

/** Keeps the weights that a run came to, and passes on all that it is told. */
public final class WeightTape extends ForwardingListener {
  private Optional<List<WeightedTerm>> last = Optional.empty();

  /** A tape in front of a listener. */
  public WeightTape(TrainingListener listener) {
    super(listener);
  }

  /** The terms as they were weighed last; nothing where their weights did not change. */
  public Optional<List<WeightedTerm>> last() {
    return last;
  }

  @Override
  public void reweighed(List<WeightedTerm> terms) {
    last = Optional.of(terms);
    super.reweighed(terms);
  }
}
