package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** Every range has its upper end above its lower one. */
final class RangesAreNotEmpty implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    for (AxisDecl axis : problem.axes()) {
      if (axis.max().value() <= axis.min().value()) {
        sink.report(
            HeaderRule.RANGE_EMPTY,
            axis.max().ref(),
            axis.name().value(),
            axis.min().value(),
            axis.max().value());
      }
    }
  }
}
