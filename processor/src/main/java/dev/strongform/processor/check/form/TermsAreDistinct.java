package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;
import java.util.HashSet;
import java.util.Set;

/** No two terms share a name, by which weights and results tell them apart. */
final class TermsAreDistinct implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    Set<String> names = new HashSet<>();
    for (MethodDecl method : AskedFor.methods(problem)) {
      boolean term = method.role().orElseThrow().role().isTerm();
      if (term && !names.add(method.name())) {
        sink.report(MethodRule.DUPLICATE_TERM, method.ref(), method.name());
      }
    }
  }
}
