package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** Every network has a hidden layer. */
final class NetworksHaveLayers implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (NetworkDecl network : problem.networks()) {
      if (network.hidden().isEmpty() && !network.isWindows()) {
        sink.report(HeaderRule.NO_HIDDEN_LAYER, network.ref());
      }
    }
  }
}
