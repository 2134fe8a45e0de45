package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.UnknownDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import java.util.List;
import java.util.stream.Stream;

/** Every unknown that is used occurs in an equation, in an energy, or in data. */
final class UnknownsHaveEquation implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    AskedFor asked = new AskedFor(problem);
    List<MethodDecl> equations =
        Stream.of(Role.EQUATION, Role.ENERGY, Role.OBSERVATION)
            .flatMap(role -> problem.methods(role).stream())
            .toList();
    if (!equations.stream().allMatch(asked::isClear)
        || equations.isEmpty()
        || !DeclaredName.areSound(problem)) {
      return;
    }
    for (UnknownDecl unknown : problem.unknowns()) {
      String name = unknown.name().value();
      boolean used =
          AskedFor.methods(problem).stream()
              .anyMatch(method -> asked.unknowns(method).contains(name));
      boolean determined =
          equations.stream().anyMatch(method -> asked.unknowns(method).contains(name));
      if (used && !determined) {
        sink.report(HeaderRule.UNKNOWN_WITHOUT_EQUATION, unknown.name().ref(), name);
      }
    }
  }
}
