package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The loss that a run minimises, on its points and with its weights, as a whole and term by term:
 * for those who look at it.
 *
 * @param names of the terms
 * @param objective of the parameters that are solved for
 * @param terms the loss of each term alone, of the same parameters; their sum is the objective
 * @param theta the parameters that are solved for, where it is looked at
 */
@SuppressWarnings("ArrayRecordComponent")
public record TrainedLoss(
    List<String> names, Objective objective, List<Objective> terms, double[] theta) {
  /**
   * The loss of a run.
   *
   * @param theta all parameters, those that were drawn among them
   * @param workers share its work, and outlive it
   * @throws IllegalArgumentException if the options do not fit the problem, with a sentence
   */
  public static TrainedLoss of(
      CompiledProblem problem, TrainingOptions options, Workers workers, double[] theta) {
    List<WeightedTerm> drawn = Collocation.draw(problem, options).terms();
    KernelEngine engine = RunKernels.choose(problem, options, drawn).engine();
    ResidualObjective even = new ResidualObjective(problem, drawn, workers, engine);
    // A run weighs its terms where it starts.
    double[] start = Initialisation.of(problem, options.seed());
    List<WeightedTerm> weighed = options.weighting().weigh(problem, options, even, start);
    TrainedPart whole = TrainedPart.of(problem, even.on(weighed), theta);
    return new TrainedLoss(
        weighed.stream().map(term -> term.kernel().info().name()).toList(),
        whole.objective(),
        weighed.stream()
            .map(term -> new ResidualObjective(problem, List.of(term), workers, engine))
            .map(alone -> TrainedPart.of(problem, alone, theta).objective())
            .toList(),
        whole.start());
  }

  /** The terms by name, in order. */
  public List<Map.Entry<String, Objective>> named() {
    return IntStream.range(0, names.size())
        .mapToObj(i -> Map.entry(names.get(i), terms.get(i)))
        .toList();
  }
}
