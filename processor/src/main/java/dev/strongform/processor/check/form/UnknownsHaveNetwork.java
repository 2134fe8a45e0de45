package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.NetworkDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.UnknownDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import java.util.List;
import java.util.stream.Collectors;

/** Every unknown has a network, where the class names some. */
final class UnknownsHaveNetwork implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    boolean shared = problem.networks().stream().anyMatch(network -> network.of().isEmpty());
    List<String> given =
        problem.networks().stream()
            .flatMap(network -> network.of().stream())
            .map(Located::value)
            .toList();
    if (problem.networks().isEmpty() || shared) {
      return;
    }
    String kinds =
        problem.networks().stream()
            .map(NetworkDecl::annotation)
            .distinct()
            .collect(Collectors.joining(" or "));
    for (UnknownDecl unknown : problem.unknowns()) {
      if (!given.contains(unknown.name().value())) {
        sink.report(HeaderRule.NO_NETWORK, unknown.name().ref(), unknown.name().value(), kinds);
      }
    }
  }
}
