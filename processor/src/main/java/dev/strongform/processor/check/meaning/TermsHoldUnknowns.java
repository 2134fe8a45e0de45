package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.Rule;
import dev.strongform.processor.diagnostic.SourceRef;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.expression.Polynomials;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.structure.Identities;

/** A term still holds an unknown when it is simplified; a condition may hold identically. */
final class TermsHoldUnknowns implements MeaningRule {
  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    Polynomials polynomials = new Polynomials(context.expressions());
    for (TermModel term : context.problem().terms()) {
      SourceRef at = context.sources().term(term.name());
      if (Identities.vanishes(context.problem(), term, term.written())) {
        if (term.kind() == TermModel.Kind.EQUATION) {
          sink.report(Rule.EQUATION_HOLDS_ALWAYS, at, term.name());
        }
        continue;
      }
      Expr simplified = polynomials.expand(term.written());
      if (Leaves.jets(simplified).isEmpty()) {
        sink.report(Rule.TERM_CONSTANT, at, term.name(), context.print(simplified));
      }
    }
  }
}
