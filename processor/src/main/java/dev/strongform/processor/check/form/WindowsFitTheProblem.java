package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.WindowsFit;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** Windows are of problems that they can solve. */
final class WindowsFitTheProblem implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (NetworkDecl network : problem.networks()) {
      if (network.isWindows()) {
        WindowsFit.obstacles(problem)
            .forEach(why -> sink.report(HeaderRule.WINDOWS_DO_NOT_FIT, network.ref(), why));
      }
    }
  }
}
