package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.TrainingDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;

/** The numbers of the training are positive; seconds, the goal, the batch and resample may be 0. */
final class TrainingNumbersArePositive implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    TrainingDecl training = problem.training();
    atLeastOne("interior", training.interior(), sink);
    atLeastOne("boundary", training.boundary(), sink);
    atLeastOne("initial", training.initial(), sink);
    atLeastOne("iterations", training.iterations(), sink);
    if (training.batch().value() < 0) {
      sink.report(
          HeaderRule.TRAINING_NUMBER,
          training.batch().ref(),
          "batch",
          training.batch().value(),
          "0 (all points) or more");
    }
    atLeastOne("slabs", training.slabs(), sink);
    if (training.resample().value() < 0) {
      sink.report(
          HeaderRule.TRAINING_NUMBER,
          training.resample().ref(),
          "resample",
          training.resample().value(),
          "0 (never) or a number of iterations");
    }
    notNegative("seconds", training.seconds(), "0 (no limit) or a positive number", sink);
    notNegative("goal", training.goal(), "0 (none) or a positive number", sink);
  }

  private static void notNegative(
      String name, Located<Double> number, String allowed, DiagnosticSink sink) {
    double value = number.value();
    if (!(value >= 0 && Double.isFinite(value))) {
      sink.report(HeaderRule.TRAINING_NUMBER, number.ref(), name, value, allowed);
    }
  }

  private static void atLeastOne(String name, Located<Integer> number, DiagnosticSink sink) {
    if (number.value() < 1) {
      sink.report(HeaderRule.TRAINING_NUMBER, number.ref(), name, number.value(), "1 or more");
    }
  }
}
