package dev.strongform.processor.plan;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Expressions;
import dev.strongform.processor.jet.JetPlan;
import dev.strongform.processor.model.FieldModel;
import dev.strongform.processor.model.ProblemModel;
import java.util.ArrayList;
import java.util.List;

/**
 * How the solution evaluates its fields: the unknowns' values on a jet of their own, which is
 * cheap, and everything else on one that carries all derivatives.
 *
 * @param values the jet of the first fields, which are the unknowns
 * @param derivatives the jet of the other fields; without networks where there are none
 * @param fields one plan a field
 */
public record SolutionPlan(JetPlan values, JetPlan derivatives, List<LanePlan> fields) {
  /** Copies the list. */
  public SolutionPlan {
    fields = List.copyOf(fields);
  }

  static SolutionPlan of(ProblemModel problem, Expressions expressions) {
    int unknowns = problem.unknowns().size();
    List<Expr> all = problem.fields().stream().map(FieldModel::expression).toList();
    JetPlan values = JetPlan.of(problem.outputs(), all.subList(0, unknowns));
    JetPlan derivatives = JetPlan.of(problem.outputs(), all.subList(unknowns, all.size()));
    List<LanePlan> fields = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      LanePlanner planner =
          new LanePlanner(problem, i < unknowns ? values : derivatives, expressions);
      fields.add(
          planner.plan(
              List.of(
                  new Result(
                      problem.fields().get(i).name(),
                      Slot.of(Slot.Space.RESIDUAL, 0),
                      all.get(i)))));
    }
    return new SolutionPlan(values, derivatives, fields);
  }

  /** Rows of scratch that a tile needs. */
  public int scratchSlots() {
    return fields.stream().mapToInt(LanePlan::scratchSlots).max().orElse(0);
  }
}
