package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.expression.Expr;
import dev.strongform.processor.expression.Interpreter;
import dev.strongform.processor.expression.Leaves;
import dev.strongform.processor.model.TermModel;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.structure.Dependence;
import dev.strongform.processor.structure.Identities;
import dev.strongform.processor.structure.Probe;
import dev.strongform.processor.structure.Zero;
import java.util.Optional;

/** The ansatz fixes no condition to something else than it asks for. */
final class ConditionsArePossible implements MeaningRule {
  private static final int PROBES = 40;

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    for (TermModel term : context.problem().terms()) {
      Optional<String> unknown = transformed(context, term);
      if (term.kind().isCondition()
          && unknown.isPresent()
          && Leaves.opaqueCalls(term.residual()).isEmpty()) {
        check(context, term, unknown.get(), sink);
      }
    }
  }

  /** The first unknown of a term that has an ansatz. */
  private static Optional<String> transformed(MeaningContext context, TermModel term) {
    return Leaves.jets(term.written()).stream()
        .map(Expr.Jet::field)
        .filter(name -> context.problem().unknown(name).flatMap(UnknownModel::ansatz).isPresent())
        .findFirst();
  }

  private static void check(
      MeaningContext context, TermModel term, String unknown, DiagnosticSink sink) {
    Dependence dependence = new Dependence(context.derivatives());
    Expr residual = term.residual();
    double worst = 0;
    Optional<Probe> where = Optional.empty();
    for (Probe probe : Identities.probes(context.problem(), term, PROBES)) {
      double value = Math.abs(Interpreter.evaluate(residual, probe));
      boolean fixed = value > worst && !dependence.at(residual, probe);
      if (fixed && Double.isFinite(value) && !Zero.at(residual, probe)) {
        worst = value;
        where = Optional.of(probe);
      }
    }
    if (where.isPresent()) {
      String value = Probe.number(Interpreter.evaluate(residual, where.get()));
      sink.report(
          AnsatzRule.ANSATZ_CONTRADICTS,
          context.ansatz(unknown),
          unknown,
          term.name(),
          value,
          where.get().place());
    }
  }
}
