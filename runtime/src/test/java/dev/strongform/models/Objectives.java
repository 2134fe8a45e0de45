package dev.strongform.models;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.TermInfo;
import dev.strongform.kernel.TermKernel;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.points.PointRule;
import dev.strongform.points.PointSet;
import dev.strongform.points.Sampler;
import java.util.List;

/** Losses of model problems. */
public final class Objectives {
  private Objectives() {}

  /** The loss with weights 1, 2, ... on Sobol points. */
  public static ResidualObjective of(CompiledProblem problem, int points, Workers workers) {
    Sampler sampler = new Sampler(problem.domain(), PointRule.SOBOL, 3);
    List<TermKernel> kernels = problem.terms();
    List<WeightedTerm> terms =
        kernels.stream()
            .map(kernel -> term(kernel, sampler, points, 1 + kernels.indexOf(kernel)))
            .toList();
    return new ResidualObjective(problem, terms, workers);
  }

  private static WeightedTerm term(TermKernel kernel, Sampler sampler, int points, double weight) {
    TermInfo info = kernel.info();
    PointSet set =
        info.faces().isEmpty() ? sampler.interior(points) : sampler.faces(info.faces(), points);
    return new WeightedTerm(kernel, set, weight);
  }
}
