package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.ParameterBlock;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.Structure;
import dev.strongform.kernel.TermStructure;
import dev.strongform.objective.Objective;
import dev.strongform.objective.PartialObjective;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The parameters of a run that are solved for: all of them, or those that were not drawn.
 *
 * @param objective of these parameters
 * @param start their first values
 * @param blocks these parameters' blocks, in order and without gaps
 * @param whole gives all parameters for values of these
 */
record TrainedPart(
    Objective objective,
    double[] start,
    List<ParameterBlock> blocks,
    UnaryOperator<double[]> whole) {
  /**
   * The part of a problem.
   *
   * @param objective of all parameters
   * @param theta where all parameters start
   */
  static TrainedPart of(CompiledProblem problem, Objective objective, double[] theta) {
    if (problem.trainedCount() == theta.length) {
      return new TrainedPart(objective, theta, problem.parameters(), UnaryOperator.identity());
    }
    PartialObjective part = new PartialObjective(objective, problem.trained(), theta);
    return new TrainedPart(part, part.part(theta), blocks(problem), part::whole);
  }

  /**
   * The loss of a problem, which keeps the rows that no iteration changes: those of terms that are
   * affine in the outputs, where all of these come from features that are drawn.
   */
  static ResidualObjective keeping(CompiledProblem problem, ResidualObjective loss) {
    boolean drawn =
        problem.isDrawn() && problem.networks().stream().allMatch(each -> each.drawn().isPresent());
    if (!drawn || !problem.coefficients().isEmpty()) {
      return loss;
    }
    Structure proved = problem.info().structure();
    List<Boolean> affine =
        loss.terms().stream()
            .map(term -> proved.of(term.kernel().info().name()))
            .map(term -> term.filter(TermStructure::affine).isPresent())
            .toList();
    return loss.keeping(problem.trained(), affine::get);
  }

  /** The blocks within the trained ranges, moved together. */
  private static List<ParameterBlock> blocks(CompiledProblem problem) {
    List<ParameterBlock> blocks = new ArrayList<>();
    int next = 0;
    for (ParameterRange range : problem.trained()) {
      for (ParameterBlock block : problem.parameters()) {
        if (range.covers(block.offset(), block.offset() + block.size())) {
          blocks.add(new ParameterBlock(block.name(), next, block.rows(), block.columns()));
          next += block.size();
        }
      }
    }
    return List.copyOf(blocks);
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
