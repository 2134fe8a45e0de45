package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ParameterDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Reading;
import dev.strongform.processor.diagnostic.DiagnosticSink;

/** Looks at every parameter of every annotated method. */
abstract class ParameterRule implements FormRule {
  /** Judges what a parameter's name reads as. */
  abstract void check(
      ParameterDecl parameter, Reading reading, MethodDecl method, DiagnosticSink sink);

  @Override
  public final void check(ProblemDecl problem, DiagnosticSink sink) {
    AskedFor asked = new AskedFor(problem);
    for (MethodDecl method : AskedFor.methods(problem)) {
      for (ParameterDecl parameter : method.parameters()) {
        check(parameter, asked.read(parameter, method), method, sink);
      }
    }
  }
}
