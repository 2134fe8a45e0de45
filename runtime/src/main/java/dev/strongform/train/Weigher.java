package dev.strongform.train;

import dev.strongform.objective.WeightedTerm;
import java.util.List;
import java.util.Optional;

/** Weighs a loss anew at given parameters. Remembers: it serves one run. */
interface Weigher {
  /** Iterations between two weighings, at least 1; the first is before the first iteration. */
  int interval();

  /**
   * The terms with their next weights; nothing where there is nothing to go by.
   *
   * @param theta the parameters that are solved for
   */
  Optional<List<WeightedTerm>> weigh(double[] theta);
}
