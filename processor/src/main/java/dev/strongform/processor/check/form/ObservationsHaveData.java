package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Columns;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ObservationDecl;
import dev.strongform.processor.declaration.ParameterNames;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.RoleDecl;
import dev.strongform.processor.diagnostic.DataRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.List;

/** An observation has its data from a file, or samples one column of the exact solution. */
final class ObservationsHaveData implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    ParameterNames names = new ParameterNames(problem);
    for (MethodDecl method : problem.methods(Role.OBSERVATION)) {
      method
          .role()
          .flatMap(RoleDecl::observation)
          .ifPresent(observation -> check(method, observation, names, sink));
    }
  }

  private static void check(
      MethodDecl method, ObservationDecl observation, ParameterNames names, DiagnosticSink sink) {
    boolean file = observation.isTable();
    int samples = observation.samples().value();
    double noise = observation.noise().value();
    if (samples < 0 || !(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      boolean count = samples < 0;
      sink.report(
          DataRule.OBSERVATION_NUMBER,
          count ? observation.samples().ref() : observation.noise().ref(),
          count ? "fromExact" : "noise",
          method.name(),
          count ? samples : noise);
    } else if (file == (samples > 0)) {
      sink.report(
          DataRule.OBSERVATION_SOURCE,
          observation.data().ref(),
          method.name(),
          file ? "both a file and samples" : "neither a file nor samples");
    } else if (samples > 0) {
      checkColumns(method, Columns.of(method, names), sink);
    }
  }

  private static void checkColumns(MethodDecl method, List<String> columns, DiagnosticSink sink) {
    if (columns.size() != 1) {
      sink.report(
          DataRule.OBSERVATION_COLUMNS,
          method.ref(),
          method.name(),
          columns.isEmpty() ? "none" : String.join(", ", columns));
    }
  }
}
