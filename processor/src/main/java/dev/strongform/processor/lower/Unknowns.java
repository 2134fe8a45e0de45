package dev.strongform.processor.lower;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import java.util.List;

/** Tells whether an expression depends on an unknown. */
final class Unknowns {
  private Unknowns() {}

  static boolean mentions(Expr expression) {
    return !Leaves.jets(expression).isEmpty();
  }

  /** The name of the first unknown that any of the expressions depends on. */
  static String first(List<Expr> expressions) {
    return expressions.stream()
        .flatMap(expression -> Leaves.jets(expression).stream())
        .map(Expr.Jet::field)
        .findFirst()
        .orElseThrow();
  }
}
