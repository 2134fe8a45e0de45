package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** Every hidden layer has a neuron. */
final class LayersHaveNeurons implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (NetworkDecl network : problem.networks()) {
      for (Located<Integer> width : network.hidden()) {
        if (width.value() < 1) {
          sink.report(HeaderRule.WIDTH_NOT_POSITIVE, width.ref(), width.value());
        }
      }
    }
  }
}
