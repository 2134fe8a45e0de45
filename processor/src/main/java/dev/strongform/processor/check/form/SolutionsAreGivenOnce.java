package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No exact solution, ansatz or quantity is given twice. */
final class SolutionsAreGivenOnce implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (Role role : List.of(Role.EXACT, Role.ANSATZ, Role.QUANTITY)) {
      Set<String> seen = new HashSet<>();
      for (MethodDecl method : problem.methods(role)) {
        if (!seen.add(method.name())) {
          sink.report(MethodRule.SOLUTION_TWICE, method.ref(), role.text(), method.name());
        }
      }
    }
  }
}
