package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/**
 * There are as many equations as unknowns, where no energy determines some; data count as
 * equations.
 */
final class EquationsAreEnough implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    int equations =
        problem.methods(Role.EQUATION).size() + problem.methods(Role.OBSERVATION).size();
    int unknowns = problem.unknowns().size();
    if (problem.methods(Role.ENERGY).isEmpty() && equations > 0 && equations < unknowns) {
      sink.report(
          HeaderRule.FEWER_EQUATIONS,
          problem.ref(),
          unknowns,
          equations == 1 ? "1 equation" : equations + " equations");
    }
  }
}
