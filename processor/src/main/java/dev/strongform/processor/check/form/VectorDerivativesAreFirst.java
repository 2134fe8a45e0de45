package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.Reading;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** Derivatives by a vector coordinate are of order one. */
final class VectorDerivativesAreFirst extends ParameterRule {
  @Override
  void check(ParameterDecl parameter, Reading reading, MethodDecl method, DiagnosticSink sink) {
    if (reading instanceof Reading.ByVector vector) {
      sink.report(
          MethodRule.VECTOR_DERIVATIVE,
          parameter.ref(),
          parameter.name(),
          vector.coordinate(),
          vector.base(),
          vector.base());
    }
  }
}
