package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.structure.Identities;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The passes between the checks and the plan: one flat list, each with a name to leave it out by.
 */
public final class Passes {
  /** One pass. */
  private record Pass(String name, BiFunction<ProblemModel, Expressions, ProblemModel> transform) {}

  private static final List<Pass> PIPELINE =
      List.of(
          // Conditions that the ansatz satisfies identically would only cost time.
          new Pass("drop-satisfied-conditions", Identities::dropSatisfied),
          // The sum of all unmixed second derivatives is one channel of the jet.
          new Pass("fuse-laplacians", LaplacianFusion::apply));

  /** What the points alone determine is computed once; it concerns how terms are planned. */
  private static final String APART = "keep-point-values";

  private final List<String> disabled;

  /** The passes but for some. */
  public Passes(List<String> disabled) {
    this.disabled = List.copyOf(disabled);
  }

  /** The names of all passes, in order. */
  public static List<String> names() {
    return Stream.concat(PIPELINE.stream().map(Pass::name), Stream.of(APART)).toList();
  }

  /** Plans a problem that the passes have run on. */
  public ProblemPlan plan(ProblemModel problem, Expressions expressions) {
    return ProblemPlan.of(problem, expressions, !disabled.contains(APART));
  }

  /** Runs them in order. */
  public ProblemModel run(ProblemModel problem, Expressions expressions) {
    ProblemModel result = problem;
    for (Pass pass : PIPELINE) {
      if (!disabled.contains(pass.name())) {
        result = pass.transform().apply(result, expressions);
      }
    }
    // Not among those that can be left out: kernels know of no coefficients.
    return CoefficientJets.apply(result, expressions);
  }
}
