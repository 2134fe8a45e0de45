package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import java.util.List;

/** No coordinate is called like a row of others, as {@code xy} beside {@code x} and {@code y}. */
final class DerivativesReadOneWay implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    List<String> names = problem.axes().stream().map(axis -> axis.name().value()).toList();
    for (AxisDecl axis : problem.axes()) {
      String name = axis.name().value();
      boolean row =
          name.length() > 1 && name.chars().allMatch(c -> names.contains(Character.toString(c)));
      if (row) {
        sink.report(
            HeaderRule.READS_TWO_WAYS,
            axis.name().ref(),
            name,
            "u_" + name,
            name,
            String.join(" and ", name.split("")));
      }
    }
  }
}
