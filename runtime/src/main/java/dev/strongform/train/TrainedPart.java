package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.objective.Objective;
import dev.strongform.objective.PartialObjective;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Progress;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The parameters of a run that are solved for: all of them, or those that were not drawn.
 *
 * @param objective of these parameters
 * @param start their first values
 * @param whole gives all parameters for values of these
 */
record TrainedPart(Objective objective, double[] start, UnaryOperator<double[]> whole) {
  /**
   * The part of a problem.
   *
   * @param objective of all parameters
   * @param theta where all parameters start
   */
  static TrainedPart of(CompiledProblem problem, Objective objective, double[] theta) {
    if (problem.trainedCount() == theta.length) {
      return new TrainedPart(objective, theta, UnaryOperator.identity());
    }
    PartialObjective part = new PartialObjective(objective, problem.trained(), theta);
    return new TrainedPart(part, part.part(theta), part::whole);
  }

  /** An observer of these parameters that shows all of them to another. */
  Consumer<Progress> showing(Consumer<Progress> observer) {
    return progress -> observer.accept(progress.at(whole.apply(progress.theta())));
  }

  /** The best values of all parameters. */
  double[] theta(Outcome outcome) {
    return whole.apply(outcome.theta());
  }
}
