package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.MethodRule;
import dev.strongform.processor.diagnostic.NearestName;
import java.util.List;

/** An exact solution and an ansatz bear the name of an unknown. */
final class SolutionsBearNames implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    List<String> unknowns = Unknowns.names(problem);
    for (MethodDecl method : AskedFor.methods(problem)) {
      boolean solution = method.is(Role.EXACT) || method.is(Role.ANSATZ);
      if (solution && !unknowns.contains(method.name())) {
        sink.report(
            MethodRule.SOLUTION_NAME,
            method.ref(),
            Roles.text(method),
            method.name(),
            String.join(", ", unknowns),
            NearestName.didYouMean(method.name(), unknowns));
      }
    }
  }
}
