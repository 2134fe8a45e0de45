package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.TrainingDecl;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import dev.strongform.processor.diagnostic.HeaderRule;
import dev.strongform.processor.diagnostic.NearestName;
import java.util.List;
import java.util.regex.Pattern;

/** The training names a method, a point rule and a way to draw points anew. */
final class TrainingNamesAreKnown implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    TrainingDecl training = problem.training();
    if (training.method().value().isBlank()) {
      sink.report(
          HeaderRule.TRAINING_NAME,
          training.method().ref(),
          "method",
          training.method().value(),
          "the name of a method, such as lm or adam");
    }
    if (!SAMPLINGS.contains(training.sampling().value())) {
      sink.report(
          HeaderRule.TRAINING_NAME,
          training.sampling().ref(),
          "sampling",
          training.sampling().value(),
          "auto, sobol, halton, uniform, grid or gauss"
              + NearestName.didYouMean(training.sampling().value(), SAMPLINGS));
    }
    if (!RESAMPLING.matcher(training.resampling().value()).matches()) {
      sink.report(
          HeaderRule.TRAINING_NAME,
          training.resampling().ref(),
          "resampling",
          training.resampling().value(),
          "rad, rar-d or uniform, or with exponent and offset rad(2, 0.5)"
              + NearestName.didYouMean(training.resampling().value(), RESAMPLINGS));
    }
  }

  private static final Pattern RESAMPLING =
      Pattern.compile("(rad|rar-d|uniform)(\\([0-9.eE+-]+, *[0-9.eE+-]+\\))?");

  private static final List<String> RESAMPLINGS = List.of("rad", "rar-d", "uniform");

  private static final List<String> SAMPLINGS =
      List.of("auto", "sobol", "halton", "uniform", "grid", "gauss");
}
