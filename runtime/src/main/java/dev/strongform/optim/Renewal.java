package dev.strongform.optim;

import dev.strongform.objective.Objective;
import java.util.Optional;

/** Changes the whole objective while it is minimised: its weights, say, or its points. */
@FunctionalInterface
public interface Renewal {
  /**
   * Looks at the parameters before an iteration.
   *
   * @param iteration its number, from 0
   * @param theta not to be modified
   * @return the objective from now on, of as many parameters and rows; nothing to keep the last
   */
  Optional<Objective> renew(int iteration, double[] theta);

  /** Keeps the objective. */
  static Renewal never() {
    return (iteration, theta) -> Optional.empty();
  }
}
