package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** Windows give all unknowns, so that no network is declared beside them. */
final class WindowsStandAlone implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    if (problem.isWindowed()) {
      for (NetworkDecl network : problem.networks()) {
        if (!network.isWindows()) {
          sink.report(HeaderRule.WINDOWS_BESIDE_NETWORK, network.ref(), network.annotation());
        }
      }
    }
  }
}
