package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** Annotated methods are static. */
final class MethodsAreStatic implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (MethodDecl method : AskedFor.methods(problem)) {
      if (!method.isStatic()) {
        sink.report(MethodRule.NOT_STATIC, method.ref(), Roles.text(method), method.name());
      }
    }
  }
}
