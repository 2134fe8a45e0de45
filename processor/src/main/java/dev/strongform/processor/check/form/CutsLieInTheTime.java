package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.AxisDecl;
import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.TrainingDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** The cuts of the time rise within it, and stand in the place of a number of slabs. */
final class CutsLieInTheTime implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    TrainingDecl training = problem.training();
    if (!training.cuts().isEmpty() && training.slabs().value() > 1) {
      sink.report(
          HeaderRule.TRAINING_NUMBER,
          training.slabs().ref(),
          "slabs",
          training.slabs().value(),
          "left out beside \"cuts\", which make " + training.parts());
    }
    problem.time().ifPresent(time -> rising(time, training, sink));
  }

  private static void rising(AxisDecl time, TrainingDecl training, DiagnosticSink sink) {
    double before = time.min().value();
    for (Located<Double> cut : training.cuts()) {
      if (!(cut.value() > before && cut.value() < time.max().value())) {
        sink.report(
            HeaderRule.TRAINING_NUMBER,
            cut.ref(),
            "cuts",
            cut.value(),
            "a time between " + before + " and " + time.max().value());
        return;
      }
      before = cut.value();
    }
  }
}
