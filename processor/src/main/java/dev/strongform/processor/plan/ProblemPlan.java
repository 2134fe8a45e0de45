package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.structure.JetGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is emitted for a problem.
 *
 * @param groups terms that are evaluated on one jet
 * @param terms one kernel a term
 * @param exact for each unknown its exact solution at a point; empty where one is not known
 * @param solution the fields of the solution
 */
public record ProblemPlan(
    ProblemModel problem,
    List<JetGroup> groups,
    List<TermPlan> terms,
    List<LanePlan> exact,
    SolutionPlan solution) {
  /** Copies the lists. */
  public ProblemPlan {
    groups = List.copyOf(groups);
    terms = List.copyOf(terms);
    exact = List.copyOf(exact);
  }

  /**
   * Plans a problem.
   *
   * @param apart whether what the points alone determine is computed apart from the rest
   */
  public static ProblemPlan of(ProblemModel problem, Expressions expressions, boolean apart) {
    List<JetGroup> groups = JetGroup.of(problem);
    return new ProblemPlan(
        problem,
        groups,
        problem.terms().stream()
            .map(term -> term(problem, term, groups, expressions, apart))
            .toList(),
        exact(problem, expressions),
        SolutionPlan.of(problem, expressions));
  }

  private static TermPlan term(
      ProblemModel problem,
      TermModel term,
      List<JetGroup> groups,
      Expressions expressions,
      boolean apart) {
    return TermPlan.of(problem, term, groupOf(term, groups).jets(), expressions, apart);
  }

  /** The group that a term is in. */
  public JetGroup groupOf(TermModel term) {
    return groupOf(term, groups);
  }

  private static JetGroup groupOf(TermModel term, List<JetGroup> groups) {
    return groups.stream().filter(group -> group.terms().contains(term)).findFirst().orElseThrow();
  }

  private static List<LanePlan> exact(ProblemModel problem, Expressions expressions) {
    LanePlanner planner = LanePlanner.unsplit(problem, new JetPlan(List.of()), expressions);
    List<LanePlan> plans = new ArrayList<>();
    for (UnknownModel unknown : problem.unknowns()) {
      unknown
          .exact()
          .map(value -> new Result(unknown.name(), Slot.of(Slot.Space.RESIDUAL, 0), value))
          .ifPresent(result -> plans.add(planner.plan(List.of(result))));
    }
    return plans.size() == problem.unknowns().size() ? plans : List.of();
  }
}
