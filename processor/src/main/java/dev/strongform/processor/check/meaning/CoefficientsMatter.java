package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.ConditionRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.TermModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A coefficient that varies does not multiply every term of an equation: there it has no effect,
 * and the flux between two materials is lost. Powers of a bare coordinate are let be, since they
 * clear denominators.
 */
final class CoefficientsMatter implements MeaningRule {
  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    for (TermModel term : context.terms(TermModel.Kind.EQUATION)) {
      common(term.written()).stream()
          .filter(CoefficientsMatter::varies)
          .findFirst()
          .ifPresent(
              factor ->
                  sink.report(
                      ConditionRule.COEFFICIENT_LOST,
                      context.sources().term(term.name()),
                      context.print(factor),
                      term.name()));
    }
  }

  /** The factors that all summands of an expression share. */
  private static Set<Expr> common(Expr expression) {
    List<Expr> summands = expression instanceof Expr.Sum sum ? sum.terms() : List.of(expression);
    Set<Expr> common = new LinkedHashSet<>(factors(summands.get(0)));
    summands.forEach(summand -> common.retainAll(factors(summand)));
    return common;
  }

  private static List<Expr> factors(Expr summand) {
    return summand instanceof Expr.Product product ? product.factors() : List.of(summand);
  }

  private static boolean varies(Expr factor) {
    Set<Expr> leaves = Leaves.of(factor);
    Expr base = factor instanceof Expr.Power power ? power.base() : factor;
    return !(base instanceof Expr.Coordinate)
        && leaves.stream().noneMatch(Expr.Jet.class::isInstance)
        && leaves.stream().anyMatch(Expr.Coordinate.class::isInstance);
  }
}
