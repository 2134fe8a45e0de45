package dev.strongform.processor.structure;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.UnknownModel;
import java.util.List;

/** Finds the unknowns that are determined up to a constant alone, such as a pressure. */
public final class FreeConstants {
  private FreeConstants() {}

  /**
   * The names of those whose derivatives stand in the terms and whose value stands in none, nor is
   * shaped by an ansatz.
   */
  public static List<String> of(ProblemModel problem) {
    return problem.unknowns().stream()
        .filter(unknown -> unknown.ansatz().isEmpty() && isFree(problem, unknown.field()))
        .map(UnknownModel::name)
        .toList();
  }

  private static boolean isFree(ProblemModel problem, String field) {
    List<Expr.Jet> jets =
        problem.terms().stream()
            .flatMap(term -> Leaves.jets(term.residual()).stream())
            .filter(jet -> jet.field().equals(field))
            .toList();
    return !jets.isEmpty() && jets.stream().noneMatch(jet -> jet.operator().order() == 0);
  }
}
