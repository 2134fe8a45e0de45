package dev.strongform.optim.samples;

import dev.strongform.objective.Objective;
import java.util.Optional;
import java.util.function.Function;

/**
 * The samples of a run: gives the objective of each iteration for its parameters, the same object
 * again while the sample is the same.
 */
@FunctionalInterface
public interface SampleStream extends Function<double[], Objective> {
  /**
   * Goes on after the full objective has changed for the n-th time.
   *
   * @return this stream over another objective, from where it is; nothing where samples begin again
   */
  default Optional<SampleStream> over(Objective full, int n) {
    return Optional.empty();
  }
}
