package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.Rule;
import java.util.HashSet;
import java.util.Set;

/** No unknown has two networks; windows beside a network are told so by a rule of their own. */
final class UnknownsHaveOneNetwork implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    Set<String> given = new HashSet<>();
    boolean shared = false;
    for (NetworkDecl network : problem.networks()) {
      if (network.windows().isPresent()) {
        continue;
      }
      if (network.of().isEmpty() && shared) {
        sink.report(
            Rule.TWO_NETWORKS,
            network.ref(),
            Unknowns.names(problem).stream().findFirst().orElse("u"));
      }
      shared |= network.of().isEmpty();
      for (Located<String> name : network.of()) {
        if (!given.add(name.value())) {
          sink.report(Rule.TWO_NETWORKS, name.ref(), name.value());
        }
      }
    }
  }
}
