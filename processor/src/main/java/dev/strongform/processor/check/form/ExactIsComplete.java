package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;
import java.util.List;

/** Exact solutions are given for all unknowns, or for none. */
final class ExactIsComplete implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    List<MethodDecl> exact = problem.methods(Role.EXACT);
    List<String> given = exact.stream().map(MethodDecl::name).toList();
    List<String> unknowns = Unknowns.names(problem);
    if (exact.isEmpty() || !unknowns.containsAll(given)) {
      return;
    }
    for (String unknown : unknowns) {
      if (!given.contains(unknown)) {
        sink.report(
            MethodRule.EXACT_INCOMPLETE, exact.get(0).ref(), String.join(", ", given), unknown);
      }
    }
  }
}
