package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.ConditionRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.Rule;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.structure.Identities;

/** A condition that holds whatever the networks are leaves the loss, and a note says why. */
final class SatisfiedConditionsLeave implements MeaningRule {
  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    for (TermModel term : context.problem().terms()) {
      if (Identities.holds(context.problem(), term)) {
        boolean always = Identities.vanishes(context.problem(), term, term.written());
        Rule rule =
            always ? ConditionRule.CONDITION_HOLDS_ALWAYS : AnsatzRule.ANSATZ_FIXES_CONDITION;
        sink.report(rule, context.sources().term(term.name()), term.name());
      }
    }
  }
}
