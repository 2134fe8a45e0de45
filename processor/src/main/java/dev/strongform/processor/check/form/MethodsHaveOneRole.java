package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** No method has two roles, but for a known solution that bears conditions. */
final class MethodsHaveOneRole implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (MethodDecl method : AskedFor.methods(problem)) {
      if (method.roles().size() > 1) {
        sink.report(
            MethodRule.SEVERAL_ROLES,
            method.ref(),
            method.name(),
            method.roles().get(0).role().text(),
            method.roles().get(1).role().text());
      }
    }
  }
}
