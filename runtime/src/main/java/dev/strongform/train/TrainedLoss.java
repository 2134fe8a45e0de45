package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.objective.Objective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The loss that a run minimises, on the points that were laid out first and with its weights, as a
 * whole and term by term: for those who look at it.
 *
 * @param weighed the terms with their weights
 * @param objective of the parameters that are solved for
 * @param terms the loss of each term alone, of the same parameters; their sum is the objective
 * @param theta the parameters that are solved for, where it is looked at
 */
@SuppressWarnings("ArrayRecordComponent")
public record TrainedLoss(
    List<WeightedTerm> weighed, Objective objective, List<Objective> terms, double[] theta) {
  /**
   * The loss of a run with the weights of its first iteration.
   *
   * @param theta all parameters, those that were drawn among them
   * @param workers share its work, and outlive it
   * @throws IllegalArgumentException if the options do not fit the problem, with a sentence
   */
  public static TrainedLoss of(
      CompiledProblem problem, TrainingOptions options, Workers workers, double[] theta) {
    PointWeighting.requireFit(problem, options);
    List<WeightedTerm> drawn = Collocation.draw(problem, options).terms();
    KernelEngine engine = RunKernels.choose(problem, options, drawn).engine();
    ResidualObjective even = new ResidualObjective(problem, drawn, workers, engine);
    List<WeightedTerm> weighed = first(problem, options, even);
    TrainedPart whole = TrainedPart.of(problem, even.on(weighed), theta);
    return of(weighed, whole, problem, workers, engine, theta);
  }

  /**
   * The loss of a run with weights that it came to.
   *
   * @param weighed as {@link TrainingListener#reweighed} was told
   */
  public static TrainedLoss of(
      CompiledProblem problem,
      TrainingOptions options,
      Workers workers,
      double[] theta,
      List<WeightedTerm> weighed) {
    KernelEngine engine = RunKernels.choose(problem, options, weighed).engine();
    ResidualObjective loss = new ResidualObjective(problem, weighed, workers, engine);
    TrainedPart whole = TrainedPart.of(problem, loss, theta);
    return of(weighed, whole, problem, workers, engine, theta);
  }

  private static TrainedLoss of(
      List<WeightedTerm> weighed,
      TrainedPart whole,
      CompiledProblem problem,
      Workers workers,
      KernelEngine engine,
      double[] theta) {
    return new TrainedLoss(
        weighed,
        whole.objective(),
        weighed.stream()
            .map(term -> new ResidualObjective(problem, List.of(term), workers, engine))
            .map(alone -> TrainedPart.of(problem, alone, theta).objective())
            .toList(),
        whole.start());
  }

  /** The weights of the first iteration: a run weighs its terms where it starts. */
  private static List<WeightedTerm> first(
      CompiledProblem problem, TrainingOptions options, ResidualObjective even) {
    double[] start = Initialisation.of(problem, options.seed());
    ResidualObjective loss = even.on(options.weighting().weigh(problem, options, even, start));
    List<WeightedTerm> weighed = new ArrayList<>(loss.terms());
    WeighedLoss changing =
        new WeighedLoss(
            loss,
            other -> TrainedPart.of(problem, other, start).objective(),
            terms -> IntStream.range(0, terms.size()).forEach(k -> weighed.set(k, terms.get(k))));
    double[] part = TrainedPart.of(problem, loss, start).start();
    Reweighting.of(problem, options, changing).renew(0, part);
    return List.copyOf(weighed);
  }

  /** The terms by name, in order. */
  public List<Map.Entry<String, Objective>> named() {
    return IntStream.range(0, weighed.size())
        .mapToObj(i -> Map.entry(weighed.get(i).kernel().info().name(), terms.get(i)))
        .toList();
  }
}
