package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.UnknownDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import java.util.List;

/** Every unknown is asked for by some method. */
final class UnknownsAreUsed implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    AskedFor asked = new AskedFor(problem);
    List<MethodDecl> methods = AskedFor.methods(problem);
    if (!methods.stream().allMatch(asked::isClear)
        || methods.isEmpty()
        || !DeclaredName.areSound(problem)) {
      return;
    }
    for (UnknownDecl unknown : problem.unknowns()) {
      String name = unknown.name().value();
      if (methods.stream().noneMatch(method -> asked.unknowns(method).contains(name))) {
        sink.report(HeaderRule.UNUSED_UNKNOWN, unknown.name().ref(), name);
      }
    }
  }
}
