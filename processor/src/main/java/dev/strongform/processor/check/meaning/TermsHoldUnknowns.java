package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.ConditionRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Polynomials;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.structure.Identities;
import dev.strongform.processor.structure.Probe;

/** A term still holds an unknown when it is simplified; a condition may hold identically. */
final class TermsHoldUnknowns implements MeaningRule {
  private static final int PROBES = 4;

  /** A change relative to the summands that rounding does not explain. */
  private static final double CHANGE = 1e-6;

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    for (TermModel term : context.problem().terms()) {
      SourceRef at = context.sources().term(term.name());
      if (Identities.vanishes(context.problem(), term, term.written())) {
        if (term.kind() == TermModel.Kind.EQUATION) {
          sink.report(ConditionRule.EQUATION_HOLDS_ALWAYS, at, term.name());
        }
      } else if (!changesWithUnknowns(context, term)) {
        checkSimplified(term, at, context, sink);
      }
    }
  }

  private static void checkSimplified(
      TermModel term, SourceRef at, MeaningContext context, DiagnosticSink sink) {
    Expr simplified = new Polynomials(context.expressions()).expand(term.written());
    if (Leaves.jets(simplified).isEmpty()) {
      sink.report(ConditionRule.TERM_CONSTANT, at, term.name(), context.print(simplified));
    }
  }

  /** Whether other unknowns give another value at one point: then simplifying is not needed. */
  private static boolean changesWithUnknowns(MeaningContext context, TermModel term) {
    return Identities.probes(context.problem(), term, PROBES).stream()
        .anyMatch(probe -> changes(term.written(), probe, probe.scaled(0.5)));
  }

  private static boolean changes(Expr expression, Probe probe, Probe other) {
    double change =
        Interpreter.evaluate(expression, probe) - Interpreter.evaluate(expression, other);
    double summands =
        Interpreter.magnitude(expression, probe) + Interpreter.magnitude(expression, other);
    return Math.abs(change) > CHANGE * summands;
  }
}
