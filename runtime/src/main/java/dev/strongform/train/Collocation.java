package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Face;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.points.PointRule;
import dev.strongform.points.PointSet;
import dev.strongform.points.Sampler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Draws the points of every term; terms that hold on the same part of the domain share them.
 *
 * @param terms the weighted terms, in the problem's order
 * @param points number of distinct points, those of data included
 */
public record Collocation(List<WeightedTerm> terms, int points) {
  /** Candidates for each point that is drawn by the residual. */
  private static final int CANDIDATES = 10;

  /** Keeps the turns' streams apart from each other and from those of the faces. */
  private static final long NEXT_TURN = 0xD1342543DE82EF95L;

  /** Copies the list. */
  public Collocation {
    terms = List.copyOf(terms);
  }

  /** Where terms of one kind hold: terms with equal regions have equal points. */
  private record Region(TermInfo.Kind kind, List<Face> faces) {}

  /**
   * Draws the points.
   *
   * @throws IllegalArgumentException if a weight names no term, or a term is left without points
   */
  public static Collocation draw(CompiledProblem problem, TrainingOptions options) {
    requireKnownWeights(problem, options);
    Sampler sampler =
        new Sampler(problem.domain(), PointRule.named(options.sampling()), options.seed());
    ObservedPoints observed = new ObservedPoints(problem, options);
    Map<Region, PointSet> drawn = new LinkedHashMap<>();
    List<WeightedTerm> terms = new ArrayList<>();
    for (TermKernel kernel : problem.terms()) {
      TermInfo term = kernel.info();
      PointSet points =
          kernel
              .observation()
              .map(observation -> observed.of(term.name(), observation))
              .orElseGet(
                  () ->
                      drawn.computeIfAbsent(
                          new Region(term.kind(), term.faces()),
                          where -> BoxOrder.of(problem, points(where, sampler, options, term))));
      double measure = term.kind() == TermInfo.Kind.ENERGY ? problem.domain().volume() : 1;
      double weight = options.weights().getOrDefault(term.name(), 1.0);
      terms.add(new WeightedTerm(kernel, points, measure * weight));
    }
    return new Collocation(terms, distinct(terms));
  }

  /** The number of points, of which several terms may have the same. */
  private static int distinct(List<WeightedTerm> terms) {
    Set<PointSet> sets = Collections.newSetFromMap(new IdentityHashMap<>());
    terms.forEach(term -> sets.add(term.points()));
    return sets.stream().mapToInt(PointSet::size).sum();
  }

  /** Interior points to draw from: many times those of a run, others at each turn. */
  static IntFunction<PointSet> candidates(CompiledProblem problem, TrainingOptions options) {
    PointRule rule = PointRule.named(options.sampling());
    PointRule random = rule == PointRule.GRID ? PointRule.UNIFORM : rule;
    int count = CANDIDATES * options.interiorPoints();
    return turn ->
        new Sampler(problem.domain(), random, options.seed() + turn * NEXT_TURN).interior(count);
  }

  private static PointSet points(
      Region region, Sampler sampler, TrainingOptions options, TermInfo term) {
    int count = count(region.kind(), options);
    if (count < 1) {
      throw new IllegalArgumentException(
          "term " + term.name() + " needs at least 1 point, but " + count + " were asked for");
    }
    if (region.kind() == TermInfo.Kind.EQUATION || region.kind() == TermInfo.Kind.ENERGY) {
      return sampler.interior(count);
    }
    return region.faces().isEmpty() ? sampler.initial(count) : sampler.faces(region.faces(), count);
  }

  private static int count(TermInfo.Kind kind, TrainingOptions options) {
    return switch (kind) {
      case EQUATION, ENERGY -> options.interiorPoints();
      case INITIAL -> options.initialPoints();
      case BOUNDARY -> options.boundaryPoints();
      case OBSERVATION ->
          throw new IllegalArgumentException("an observation has the points of its data");
    };
  }

  private static void requireKnownWeights(CompiledProblem problem, TrainingOptions options) {
    List<String> names = problem.terms().stream().map(term -> term.info().name()).toList();
    for (String name : options.weights().keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "there is no term \"" + name + "\" to weight; there are " + String.join(", ", names));
      }
    }
  }
}
