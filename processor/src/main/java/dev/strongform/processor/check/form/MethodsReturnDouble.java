package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** Annotated methods return {@code double}. */
final class MethodsReturnDouble implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (MethodDecl method : AskedFor.methods(problem)) {
      if (method.returnType().type() != JavaType.DOUBLE) {
        sink.report(
            MethodRule.NOT_DOUBLE,
            method.returnType().ref(),
            Roles.text(method),
            method.name(),
            method.returnType().text());
      }
    }
  }
}
