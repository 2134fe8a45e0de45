package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import java.util.stream.Stream;

/** A problem has an equation, an energy, or data. */
final class ProblemHasEquation implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    boolean none =
        Stream.of(Role.EQUATION, Role.ENERGY, Role.OBSERVATION)
            .allMatch(role -> problem.methods(role).isEmpty());
    if (none) {
      sink.report(HeaderRule.NO_EQUATION, problem.ref(), problem.name());
    }
  }
}
