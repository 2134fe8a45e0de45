package dev.strongform.train;

import dev.strongform.kernel.Coefficient;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.step.Stop;
import dev.strongform.slabs.PiecewiseProblem;
import dev.strongform.slabs.SlabProblem;
import dev.strongform.slabs.TimeSlabs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Trains a problem slab after slab of its time. Each slab is a training of its own, which starts
 * from the parameters of the slab before and must go on from its end. A method that is left open is
 * chosen where the first slab starts, and kept.
 */
final class SlabTraining {
  private final CompiledProblem problem;
  private final TrainingOptions options;
  private TrainingOptions decided;
  private final SlabListener listener;
  private final Cancellation cancellation;
  private final List<CompiledProblem> slabs = new ArrayList<>();
  private final List<TrainingResult> results = new ArrayList<>();

  private SlabTraining(
      CompiledProblem problem,
      TrainingOptions options,
      TrainingListener listener,
      Cancellation cancellation) {
    this.problem = problem;
    this.options = options;
    this.decided = options;
    this.listener = new SlabListener(listener, problem, options);
    this.cancellation = cancellation;
  }

  /**
   * Trains all slabs.
   *
   * @param start where the first slab starts
   * @throws IllegalArgumentException if the problem cannot be solved in slabs, with a sentence
   */
  static TrainingResult run(
      CompiledProblem problem,
      TrainingOptions options,
      TrainingListener listener,
      Cancellation cancellation,
      double[] start) {
    requireFit(problem);
    SlabTraining training = new SlabTraining(problem, options, listener, cancellation);
    double[] theta = start;
    for (Domain part : TimeSlabs.cut(problem.domain(), options.slabs())) {
      theta = training.solve(problem.with(part, problem.networks()), theta);
    }
    TrainingResult result = training.result();
    listener.finished(result);
    return result;
  }

  /** What is one for all of the time cannot be found in one part of it after another. */
  private static void requireFit(CompiledProblem problem) {
    if (!problem.coefficients().isEmpty()) {
      throw new IllegalArgumentException(
          "each slab of the time would find another value of "
              + problem.coefficients().stream()
                  .map(Coefficient::name)
                  .collect(Collectors.joining(", "))
              + "; "
              + TimeSlabs.LEAVE_WHOLE);
    }
    for (TermKernel term : problem.terms()) {
      if (term.observation().filter(data -> data.sample().isEmpty()).isPresent()) {
        throw new IllegalArgumentException(
            "each slab of the time would see all of the data of "
                + term.info().name()
                + ", of other times too; "
                + TimeSlabs.LEAVE_WHOLE);
      }
    }
  }

  /** The parameters at which the slab is solved. */
  private double[] solve(CompiledProblem slab, double[] start) {
    CompiledProblem posed =
        slabs.isEmpty() ? slab : SlabProblem.after(slab, slabs.get(slabs.size() - 1), start);
    slabs.add(slab);
    TrainingResult result =
        Training.part(
            posed, optionsOf(posed), listener, cancellation, start, options.slabs().count());
    listener.endSlab(result);
    results.add(result);
    decided = options.like(result.options());
    return result.theta();
  }

  /**
   * The options of one slab: its share of the time that is left, points to go on from, and weights
   * of its terms.
   */
  private TrainingOptions optionsOf(CompiledProblem posed) {
    Map<String, Double> weights = new LinkedHashMap<>();
    double initial = initialWeight();
    for (var term : posed.terms()) {
      String name = term.info().name();
      boolean goesOn = term.info().kind() == TermInfo.Kind.INITIAL && slabs.size() > 1;
      Double weight = goesOn ? Double.valueOf(initial) : options.weights().get(name);
      if (weight != null && !options.weights().isEmpty()) {
        weights.put(name, weight);
      }
    }
    double seconds =
        new TimeShares(options.seconds(), options.slabs().count(), options.goal() > 0)
            .next(spent(), results.size());
    int handOver = slabs.size() > 1 ? HandOver.points(options) : options.initialPoints();
    return decided
        .withSlabs(1)
        .withInitialPoints(handOver)
        .withWeights(weights)
        .withSeconds(seconds);
  }

  private double spent() {
    return results.stream().mapToDouble(TrainingResult::seconds).sum();
  }

  /** What initial conditions weigh, their continuation weighs too. */
  private double initialWeight() {
    return problem.terms().stream()
        .map(term -> term.info())
        .filter(info -> info.kind() == TermInfo.Kind.INITIAL)
        .mapToDouble(info -> options.weights().getOrDefault(info.name(), 1.0))
        .max()
        .orElse(1);
  }

  private TrainingResult result() {
    PiecewiseProblem solved = new PiecewiseProblem(problem, slabs);
    double[] theta =
        results.stream().flatMapToDouble(part -> Arrays.stream(part.theta())).toArray();
    Optional<Yardstick> yardstick = Yardstick.of(problem);
    TrainingResult worst = missed().orElse(results.get(results.size() - 1));
    return new TrainingResult(
        solved,
        decided,
        theta,
        results.stream().mapToInt(TrainingResult::points).sum(),
        results.stream().mapToInt(TrainingResult::iterations).sum(),
        spent(),
        results.stream().mapToDouble(TrainingResult::loss).average().orElse(Double.NaN),
        yardstick
            .map(known -> known.measure(solved.solution(theta)))
            .map(error -> Layer.added(error, solved, theta)),
        worst.stop(),
        missed().map(this::named).orElse(worst.advice()),
        listener.history(),
        List.of(),
        results.get(0).why(),
        listener.switches());
  }

  /** The first slab that failed or was interrupted, or else that missed its goal. */
  private Optional<TrainingResult> missed() {
    return first(stop -> stop.failed() || stop == Stop.INTERRUPTED)
        .or(() -> first(stop -> options.goal() > 0 && stop != Stop.GOAL));
  }

  private String named(TrainingResult slab) {
    return "slab " + (results.indexOf(slab) + 1) + " of " + results.size() + ": " + slab.advice();
  }

  private Optional<TrainingResult> first(Predicate<Stop> which) {
    return results.stream().filter(part -> which.test(part.stop())).findFirst();
  }
}
