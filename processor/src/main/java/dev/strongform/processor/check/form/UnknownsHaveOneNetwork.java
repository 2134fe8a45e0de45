package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.diagnostic.SourceRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** No unknown has two networks; windows beside a network are told so by a rule of their own. */
final class UnknownsHaveOneNetwork implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    Map<String, String> kinds = new HashMap<>();
    Optional<String> shared = Optional.empty();
    for (NetworkDecl network : problem.networks()) {
      if (network.isWindows()) {
        continue;
      }
      if (network.of().isEmpty() && shared.isPresent()) {
        String unknown = Unknowns.names(problem).stream().findFirst().orElse("u");
        report(sink, network.ref(), shared.get(), network, unknown);
      }
      shared = network.of().isEmpty() ? Optional.of(network.annotation()) : shared;
      for (Located<String> name : network.of()) {
        String before = kinds.put(name.value(), network.annotation());
        if (before != null) {
          report(sink, name.ref(), before, network, name.value());
        }
      }
    }
  }

  private static void report(
      DiagnosticSink sink, SourceRef at, String before, NetworkDecl network, String unknown) {
    sink.report(HeaderRule.TWO_NETWORKS, at, before, network.annotation(), unknown);
  }
}
