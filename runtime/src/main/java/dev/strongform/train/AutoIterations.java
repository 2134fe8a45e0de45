package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;

/** Chooses the limit of iterations of a problem that sets none. */
final class AutoIterations {
  /** What networks get, which is the default of {@code @Training}. */
  private static final int USUAL = 500;

  private AutoIterations() {}

  /**
   * The limit itself, or what suits the problem where it is 0: windows take as many Newton steps as
   * it takes to reach the end.
   */
  static int resolve(int iterations, CompiledProblem problem) {
    if (iterations > 0) {
      return iterations;
    }
    return problem.isWindowed() ? WindowTraining.MOST_STEPS : USUAL;
  }
}
