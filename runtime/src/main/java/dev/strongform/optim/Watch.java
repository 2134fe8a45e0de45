package dev.strongform.optim;

import java.util.Optional;

/** Watches a run and may end it, so that another method goes on. */
@FunctionalInterface
public interface Watch {
  /**
   * Looks at an iteration that has ended.
   *
   * @param gradient the gradient before its step; not to be modified, and to be copied if kept
   * @return why the run is to end, a phrase; nothing if it goes on
   */
  Optional<String> ends(Progress progress, double[] gradient);

  /** Lets a run go on. */
  static Watch never() {
    return (progress, gradient) -> Optional.empty();
  }
}
