package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.EnergyRule;

/** An energy is made least at rest: what evolves in time has none that does. */
final class EnergiesHaveNoTime implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    if (problem.time().isPresent()) {
      for (MethodDecl energy : problem.methods(Role.ENERGY)) {
        sink.report(
            EnergyRule.ENERGY_WITH_TIME,
            energy.ref(),
            energy.name(),
            problem.time().get().name().value());
      }
    }
  }
}
