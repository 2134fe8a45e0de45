package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** A problem has an unknown. */
final class ProblemHasUnknown implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    if (problem.unknowns().isEmpty()) {
      sink.report(HeaderRule.NO_UNKNOWN, problem.ref(), problem.name());
    }
  }
}
