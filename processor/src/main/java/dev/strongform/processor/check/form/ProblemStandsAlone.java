package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** A problem is a class of its own file. */
final class ProblemStandsAlone implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    if (problem.nested()) {
      sink.report(HeaderRule.NESTED_PROBLEM, problem.ref(), problem.name(), problem.name());
    }
  }
}
