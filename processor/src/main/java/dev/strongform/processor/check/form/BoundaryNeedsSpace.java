package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** There are boundary conditions only where there is space. */
final class BoundaryNeedsSpace implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    if (problem.coordinates().isEmpty()) {
      for (MethodDecl method : problem.methods(Role.BOUNDARY)) {
        sink.report(MethodRule.BOUNDARY_WITHOUT_COORDINATE, method.ref(), method.name());
      }
    }
  }
}
