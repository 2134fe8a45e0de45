package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** A problem has a coordinate or a time. */
final class ProblemHasAxis implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    if (problem.axes().isEmpty()) {
      sink.report(HeaderRule.NO_AXIS, problem.ref(), problem.name());
    }
  }
}
