package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.FaceNames;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** A condition on all faces has a face to hold on. */
final class SomeFaceIsLeft implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    boolean none = new FaceNames(problem).all().isEmpty() && !problem.coordinates().isEmpty();
    for (MethodDecl method : problem.methods(Role.BOUNDARY)) {
      if (none && method.roles().stream().allMatch(role -> role.faces().isEmpty())) {
        sink.report(MethodRule.NO_FACE_LEFT, method.ref(), method.name());
      }
    }
  }
}
