package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** The ends of every range are finite. */
final class RangesAreFinite implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (AxisDecl axis : problem.axes()) {
      check("min", axis.min(), axis, sink);
      check("max", axis.max(), axis, sink);
    }
  }

  private static void check(String which, Located<Double> end, AxisDecl axis, DiagnosticSink sink) {
    if (!Double.isFinite(end.value())) {
      sink.report(HeaderRule.RANGE_NOT_FINITE, end.ref(), which, axis.name().value(), end.value());
    }
  }
}
