package dev.strongform.processor.lower;

import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import java.util.List;

/** Tells whether an expression depends on what training changes. */
final class Unknowns {
  private Unknowns() {}

  static boolean mentions(Expr expression) {
    return Leaves.of(expression).stream().anyMatch(Unknowns::isTrained);
  }

  private static boolean isTrained(Expr leaf) {
    return leaf instanceof Expr.Jet || leaf instanceof Expr.Symbol;
  }

  /** The name of the first unknown or coefficient that any of the expressions depends on. */
  static String first(List<Expr> expressions) {
    return expressions.stream()
        .flatMap(expression -> Leaves.of(expression).stream())
        .filter(Unknowns::isTrained)
        .map(leaf -> leaf instanceof Expr.Jet jet ? jet.field() : ((Expr.Symbol) leaf).name())
        .findFirst()
        .orElseThrow();
  }
}
