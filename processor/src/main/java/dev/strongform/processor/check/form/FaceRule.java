package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.FaceNames;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;

/** Looks at every face that a boundary condition names. */
abstract class FaceRule implements FormRule {
  /** Judges a face's text. */
  abstract void check(Located<String> face, FaceNames names, DiagnosticSink sink);

  @Override
  public final void check(ProblemDecl problem, DiagnosticSink sink) {
    FaceNames names = new FaceNames(problem);
    for (MethodDecl method : problem.methods(Role.BOUNDARY)) {
      method.roles().stream()
          .flatMap(role -> role.faces().stream())
          .forEach(face -> check(face, names, sink));
    }
  }
}
