package dev.strongform.processor.check.meaning;

import dev.strongform.processor.diagnostic.AnsatzRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.model.UnknownModel;
import dev.strongform.processor.structure.Dependence;
import dev.strongform.processor.structure.Probe;

/** An ansatz depends on the network somewhere inside the domain. */
final class AnsatzDependsOnNetwork implements MeaningRule {
  private static final int PROBES = 20;

  @Override
  public void check(MeaningContext context, DiagnosticSink sink) {
    Dependence dependence = new Dependence(context.derivatives());
    for (UnknownModel unknown : context.problem().unknowns()) {
      unknown
          .ansatz()
          .filter(
              ansatz ->
                  !dependence.on(ansatz, jet -> true, Probe.interior(context.problem(), PROBES)))
          .ifPresent(
              ansatz ->
                  sink.report(
                      AnsatzRule.ANSATZ_WITHOUT_NETWORK,
                      context.ansatz(unknown.name()),
                      unknown.name()));
    }
  }
}
