package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** The reference names a file. */
final class ReferenceHasPath implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    problem
        .reference()
        .filter(path -> path.value().isBlank())
        .ifPresent(path -> sink.report(HeaderRule.REFERENCE_EMPTY, path.ref()));
  }
}
