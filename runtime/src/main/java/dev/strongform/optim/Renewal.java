package dev.strongform.optim;

import dev.strongform.objective.Objective;
import java.util.Optional;
import java.util.function.Consumer;

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

  /**
   * Looks at the parameters where the method can go no further on the present objective.
   *
   * @param theta not to be modified
   * @return the objective to go on with, as above; nothing where that is the end
   */
  default Optional<Objective> atRest(double[] theta) {
    return Optional.empty();
  }

  /** Keeps the objective. */
  static Renewal never() {
    return (iteration, theta) -> Optional.empty();
  }

  /** The same by iterations that are counted on, telling of each new objective. */
  default Renewal after(int before, Consumer<Objective> changed) {
    Renewal inner = this;
    return new Renewal() {
      @Override
      public Optional<Objective> renew(int iteration, double[] theta) {
        return told(inner.renew(before + iteration, theta));
      }

      @Override
      public Optional<Objective> atRest(double[] theta) {
        return told(inner.atRest(theta));
      }

      private Optional<Objective> told(Optional<Objective> other) {
        other.ifPresent(changed);
        return other;
      }
    };
  }
}
