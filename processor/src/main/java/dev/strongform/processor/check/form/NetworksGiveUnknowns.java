package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.diagnostic.NearestName;
import java.util.List;

/** A network is of unknowns that exist. */
final class NetworksGiveUnknowns implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    List<String> unknowns = Unknowns.names(problem);
    for (NetworkDecl network : problem.networks()) {
      for (Located<String> name : network.of()) {
        if (!unknowns.contains(name.value())) {
          sink.report(
              HeaderRule.NETWORK_OF_NOTHING,
              name.ref(),
              network.annotation(),
              name.value(),
              String.join(", ", unknowns),
              NearestName.didYouMean(name.value(), unknowns));
        }
      }
    }
  }
}
