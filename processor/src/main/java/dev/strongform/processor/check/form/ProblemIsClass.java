package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** A problem is a class, not another kind of type. */
final class ProblemIsClass implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    if (problem.kind() != ProblemDecl.Kind.CLASS) {
      sink.report(HeaderRule.NOT_A_CLASS, problem.ref(), problem.name(), article(problem.kind()));
    }
  }

  private static String article(ProblemDecl.Kind kind) {
    return switch (kind) {
      case INTERFACE -> "an interface";
      case ENUM -> "an enum";
      case RECORD -> "a record";
      default -> "an annotation";
    };
  }
}
