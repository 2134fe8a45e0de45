package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.train.auto.Proofs;
import dev.strongform.train.auto.Survey;
import java.util.Optional;

/**
 * A method that was chosen for a problem, with the facts that it was chosen by.
 *
 * @param problem for which it was chosen
 * @param options that were given, with the method and the batch that were chosen
 * @param proved by the compiler
 * @param measured of the loss where the run starts, of the first slab where there are several;
 *     nothing where proofs or the precision settle the method, or nothing can be measured
 * @param why a sentence that says both, and what follows
 */
public record ChosenMethod(
    CompiledProblem problem,
    TrainingOptions options,
    Proofs proved,
    Optional<Survey> measured,
    String why) {
  /** The method's name, or a schedule of several. */
  public String method() {
    return options.method();
  }

  /** Points of a mini-batch; 0 for all. */
  public int batch() {
    return options.batch();
  }

  /**
   * Trains the problem by it, from new random parameters.
   *
   * @throws IllegalArgumentException as {@link Training#run}
   */
  public TrainingResult run() {
    return run(new TrainingListener() {});
  }

  /** As {@link #run()}, and tells a listener. */
  public TrainingResult run(TrainingListener listener) {
    return Training.run(problem, options, listener);
  }
}
