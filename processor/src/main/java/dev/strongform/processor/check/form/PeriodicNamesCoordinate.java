package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.diagnostic.NearestName;
import java.util.List;

/** What is periodic is a coordinate of space. */
final class PeriodicNamesCoordinate implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    List<String> names = problem.coordinates().stream().map(axis -> axis.name().value()).toList();
    for (Located<String> periodic : problem.periodic()) {
      if (!names.contains(periodic.value())) {
        sink.report(
            HeaderRule.PERIODIC_NAME,
            periodic.ref(),
            periodic.value(),
            names.isEmpty() ? "none" : String.join(", ", names),
            NearestName.didYouMean(periodic.value(), names));
      }
    }
  }
}
