package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.EnergyRule;
import java.util.Optional;

/**
 * An equation beside an energy of the same unknown is a penalty, as a constraint such as {@code
 * div_v = 0} may be; the user is told so.
 */
final class EnergiesStandAlone implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    AskedFor asked = new AskedFor(problem);
    for (MethodDecl equation : problem.methods(Role.EQUATION)) {
      for (MethodDecl energy : problem.methods(Role.ENERGY)) {
        if (asked.isClear(equation) && asked.isClear(energy)) {
          shared(asked, equation, energy)
              .ifPresent(
                  unknown ->
                      sink.report(
                          EnergyRule.ENERGY_BESIDE_EQUATION,
                          equation.ref(),
                          equation.name(),
                          unknown,
                          energy.name(),
                          equation.name()));
        }
      }
    }
  }

  private static Optional<String> shared(AskedFor asked, MethodDecl one, MethodDecl other) {
    return asked.unknowns(one).stream()
        .filter(asked.unknowns(other)::contains)
        .sorted()
        .findFirst();
  }
}
