package dev.strongform.train;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.TermInfo;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.train.weight.AttentionRule;
import dev.strongform.train.weight.CausalRule;
import dev.strongform.train.weight.PointAscentRule;
import dev.strongform.train.weight.PointRule;
import java.util.List;
import java.util.Optional;

/** Which weightings give each point a weight of its own, by which rule, and where they may not. */
final class PointWeighting {
  private PointWeighting() {}

  /** The rule by which points are weighed while a run trains; nothing if they are not. */
  static Optional<PointRule> rule(
      Weighting weighting, CompiledProblem problem, List<WeightedTerm> terms) {
    return switch (weighting) {
      case CAUSAL -> Optional.of(new CausalRule(chunks(problem, terms), CausalRule.CHUNKS));
      case SELF_ADAPTIVE_POINTS -> Optional.of(new PointAscentRule(0.1));
      case ATTENTION -> Optional.of(new AttentionRule(0.9, 0.1));
      default -> Optional.empty();
    };
  }

  /**
   * Refuses what does not fit a weighting of points.
   *
   * @throws IllegalArgumentException with the reason, and what to do
   */
  static void requireFit(CompiledProblem problem, TrainingOptions options) {
    Weighting weighting = options.weighting();
    if (weighting == Weighting.CAUSAL && !lastAxis(problem).time()) {
      throw new IllegalArgumentException(
          "weighting causal counts what happens earlier, but "
              + problem.info().name()
              + " has no @Time; use self-adaptive-points or attention");
    }
    if (weighting == Weighting.AUGMENTED_LAGRANGIAN) {
      requireConditions(problem);
    }
    if (weighting.isOfPoints() && options.resampling().happens()) {
      throw new IllegalArgumentException(
          "weighting "
              + weighting.text()
              + " keeps what it learned of each point, but resample "
              + options.resampling().every()
              + " replaces the points: leave resample out, or use a weighting of terms, such as"
              + " lra");
    }
  }

  private static void requireConditions(CompiledProblem problem) {
    if (!AugmentedLagrangian.suits(problem)) {
      throw new IllegalArgumentException(
          "weighting augmented-lagrangian makes conditions constraints, but "
              + problem.info().name()
              + " has no condition in its loss; leave weighting out");
    }
  }

  private static Axis lastAxis(CompiledProblem problem) {
    return problem.domain().axes().get(problem.domain().dimension() - 1);
  }

  private static int[][] chunks(CompiledProblem problem, List<WeightedTerm> terms) {
    Axis time = lastAxis(problem);
    int axis = problem.domain().dimension() - 1;
    return terms.stream()
        .map(
            term ->
                term.kernel().info().kind() == TermInfo.Kind.EQUATION
                    ? CausalRule.chunks(
                        term.points().coordinates()[axis],
                        time.min(),
                        time.max(),
                        CausalRule.CHUNKS)
                    : new int[0])
        .toArray(int[][]::new);
  }
}
