package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** Annotated methods have a body. */
final class MethodsHaveBody implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (MethodDecl method : AskedFor.methods(problem)) {
      if (method.body().isEmpty()) {
        sink.report(MethodRule.NO_BODY, method.ref(), Roles.text(method), method.name());
      }
    }
  }
}
