package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;

/** Every equation and condition holds an unknown. */
final class TermsHoldUnknown implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    AskedFor asked = new AskedFor(problem);
    for (MethodDecl method : AskedFor.methods(problem)) {
      boolean term = method.role().orElseThrow().role().isTerm();
      if (term && asked.isClear(method) && asked.unknowns(method).isEmpty()) {
        sink.report(
            MethodRule.TERM_WITHOUT_UNKNOWN,
            method.ref(),
            Roles.text(method),
            method.name(),
            Unknowns.names(problem).stream().findFirst().orElse("u"));
      }
    }
  }
}
