package dev.strongform.spectrum;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.objective.Objective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.train.TrainedLoss;
import dev.strongform.train.TrainingOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Everything that the spectrum of a run's loss says at given parameters.
 *
 * @param weighting what weighed the terms, by its name in the options
 * @param weights of the terms in this loss, in order
 * @param joint of the whole loss
 * @param terms of each term alone, with its weight, by name and in order
 * @param budgets what gradient descent moves within budgets of steps, in the linearised model
 * @param trial gradient descent held to its law
 * @param noise of batches
 */
public record SpectrumReport(
    String weighting,
    List<TermWeight> weights,
    Modes joint,
    Map<String, Modes> terms,
    List<DescentLaw.Budget> budgets,
    List<DescentTrial.Checkpoint> trial,
    List<GradientNoise> noise) {
  private static final long[] BUDGETS = {100, 1_000, 10_000, 100_000, 1_000_000};

  /**
   * Refuses what is not trained on one loss.
   *
   * @throws IllegalArgumentException if the problem is solved in windows, with a sentence
   */
  public static void requireLoss(CompiledProblem problem) {
    if (problem.isWindowed()) {
      throw new IllegalArgumentException(
          "windows are solved one after another and have no loss whose spectrum says how they fare:"
              + " use --ansatz mlp or features");
    }
  }

  /**
   * Looks at a loss with the weights of a run's first iteration.
   *
   * @param theta all parameters
   * @param steps of gradient descent that are tried, at least 1
   * @throws IllegalArgumentException if the options do not fit the problem, or the loss has no
   *     spectrum, with a sentence
   */
  public static SpectrumReport of(
      CompiledProblem problem, TrainingOptions options, double[] theta, int steps) {
    return of(problem, options, theta, steps, Optional.empty());
  }

  /**
   * Looks at a loss.
   *
   * @param weighed the terms as a run came to weigh them; nothing for its first weights
   */
  public static SpectrumReport of(
      CompiledProblem problem,
      TrainingOptions options,
      double[] theta,
      int steps,
      Optional<List<WeightedTerm>> weighed) {
    requireLoss(problem);
    try (Workers workers = Workers.of(options.threads())) {
      TrainedLoss loss =
          weighed
              .map(terms -> TrainedLoss.of(problem, options, workers, theta, terms))
              .orElseGet(() -> TrainedLoss.of(problem, options, workers, theta));
      ModeSearch search =
          ModeSearch.usual(LinearAlgebras.choose(options.linearAlgebra()).algebra(), 1);
      Modes joint = search.of(loss.objective(), loss.theta());
      Map<String, Modes> terms = new LinkedHashMap<>();
      for (Map.Entry<String, Objective> term : loss.named()) {
        terms.put(term.getKey(), search.of(term.getValue(), loss.theta()));
      }
      DescentLaw law = DescentLaw.of(joint);
      return new SpectrumReport(
          options.weighting().resolved(problem, options).text(),
          loss.weighed().stream().map(TermWeight::of).toList(),
          joint,
          terms,
          LongStream.of(BUDGETS).mapToObj(law::budget).toList(),
          DescentTrial.run(loss.objective(), law, loss.theta(), steps),
          GradientNoise.measure(loss.objective(), loss.theta(), options.seed()));
    }
  }
}
