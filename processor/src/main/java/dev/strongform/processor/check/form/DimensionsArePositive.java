package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** Every coordinate has one component or more. */
final class DimensionsArePositive implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (AxisDecl axis : problem.coordinates()) {
      if (axis.dimension().value() < 1) {
        sink.report(
            HeaderRule.DIMENSION_NOT_POSITIVE,
            axis.dimension().ref(),
            axis.name().value(),
            axis.dimension().value());
      }
    }
  }
}
