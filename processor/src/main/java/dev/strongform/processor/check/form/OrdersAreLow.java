package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.Reading;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** Derivatives are of order four at most. */
final class OrdersAreLow extends ParameterRule {
  @Override
  void check(ParameterDecl parameter, Reading reading, MethodDecl method, DiagnosticSink sink) {
    if (reading instanceof Reading.TooHigh high) {
      sink.report(MethodRule.ORDER_TOO_HIGH, parameter.ref(), parameter.name(), high.order());
    }
  }
}
