package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.EnergyRule;
import dev.strongform.processor.model.ProblemModel;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.structure.Identities;

/**
 * A condition beside an energy is a penalty, which the least of their sum violates by about the
 * energy's own force over the weight; without a weight the user is told.
 */
final class PenaltiesAreNamed implements MeaningRule {
  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    ProblemModel problem = context.problem();
    if (problem.energies().isEmpty()) {
      return;
    }
    String energy = problem.energies().get(0).name();
    for (TermModel term : context.terms(TermModel.Kind.BOUNDARY)) {
      boolean weighted = problem.training().weights().containsKey(term.name());
      if (!weighted && !Identities.holds(problem, term)) {
        sink.report(
            EnergyRule.CONDITION_IS_PENALTY,
            context.sources().term(term.name()),
            term.name(),
            energy,
            term.name());
      }
    }
  }
}
