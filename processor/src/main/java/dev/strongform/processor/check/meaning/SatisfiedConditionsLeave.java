package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.Rule;
import dev.strongform.processor.structure.Identities;

/** A condition that the ansatz satisfies identically leaves the loss, and a note says so. */
final class SatisfiedConditionsLeave implements MeaningRule {
  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    context.problem().terms().stream()
        .filter(term -> Identities.holds(context.problem(), term))
        .forEach(
            term ->
                sink.report(
                    Rule.ANSATZ_FIXES_CONDITION, context.sources().term(term.name()), term.name()));
  }
}
