package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.Reading;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** Every parameter has the type of what it stands for. */
final class ParametersHaveTheirType extends ParameterRule {
  @Override
  void check(ParameterDecl parameter, Reading reading, MethodDecl method, DiagnosticSink sink) {
    if (reading instanceof Reading.Known known
        && known.symbol().type() != parameter.type().type()) {
      String type = known.symbol().type().text();
      sink.report(
          MethodRule.WRONG_PARAMETER_TYPE,
          parameter.type().ref(),
          parameter.name(),
          type,
          parameter.type().text(),
          type + " " + parameter.name());
    }
  }
}
