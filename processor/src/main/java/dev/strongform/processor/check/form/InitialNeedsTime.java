package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** There are initial conditions only where there is a time. */
final class InitialNeedsTime implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    if (problem.time().isEmpty()) {
      for (MethodDecl method : problem.methods(Role.INITIAL)) {
        sink.report(MethodRule.INITIAL_WITHOUT_TIME, method.ref(), method.name());
      }
    }
  }
}
