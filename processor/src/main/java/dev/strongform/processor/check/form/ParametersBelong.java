package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.Reading;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** A method asks only for what its role can have. */
final class ParametersBelong extends ParameterRule {
  @Override
  void check(ParameterDecl parameter, Reading reading, MethodDecl method, DiagnosticSink sink) {
    if (reading instanceof Reading.NotHere notHere) {
      sink.report(
          MethodRule.NAME_NOT_HERE,
          parameter.ref(),
          Roles.text(method),
          method.name(),
          parameter.name(),
          notHere.why());
    }
  }
}
