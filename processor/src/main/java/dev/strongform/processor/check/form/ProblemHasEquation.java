package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.Rule;

/** A problem has an equation, or data. */
final class ProblemHasEquation implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    if (problem.methods(Role.EQUATION).isEmpty() && problem.methods(Role.OBSERVATION).isEmpty()) {
      sink.report(Rule.NO_EQUATION, problem.ref(), problem.name());
    }
  }
}
