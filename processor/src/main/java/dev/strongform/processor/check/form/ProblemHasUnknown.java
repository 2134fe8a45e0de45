package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.Rule;

/** A problem has an unknown. */
final class ProblemHasUnknown implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    if (problem.unknowns().isEmpty()) {
      sink.report(Rule.NO_UNKNOWN, problem.ref(), problem.name());
    }
  }
}
