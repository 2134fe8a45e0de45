package dev.strongform.processor.check.form;

import dev.strongform.processor.declaration.ConstantFolder;
import dev.strongform.processor.declaration.JavaType;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.TrainableDecl;
import dev.strongform.processor.diagnostic.DataRule;
import dev.strongform.processor.diagnostic.DiagnosticSink;
import java.util.Optional;

/**
 * A coefficient to identify is a static double of the problem's class with a number to start at.
 */
final class TrainablesAreCoefficients implements FormRule {
  @Override
  public void check(ProblemDecl problem, DiagnosticSink sink) {
    ConstantFolder folder = new ConstantFolder(problem);
    for (TrainableDecl trainable : problem.trainables()) {
      Optional<Double> start = trainable.initialiser().flatMap(folder::foldReal);
      Optional<String> obstacle = obstacle(trainable, start);
      if (obstacle.isPresent()) {
        sink.report(DataRule.TRAINABLE_FIELD, trainable.ref(), trainable.name(), obstacle.get());
      } else {
        checkSign(trainable, start.orElseThrow(), sink);
      }
    }
  }

  private static Optional<String> obstacle(TrainableDecl trainable, Optional<Double> start) {
    if (!trainable.owner().isEmpty()) {
      return Optional.of("is a field of the nested class " + trainable.owner());
    } else if (!trainable.isStatic()) {
      return Optional.of("is not static");
    } else if (trainable.type().type() != JavaType.DOUBLE) {
      return Optional.of("is of type " + trainable.type().text());
    }
    return start.filter(Double::isFinite).isPresent()
        ? Optional.empty()
        : Optional.of("has no number to start from");
  }

  private static void checkSign(TrainableDecl trainable, double start, DiagnosticSink sink) {
    if (trainable.positive() && start <= 0) {
      sink.report(
          DataRule.TRAINABLE_NOT_POSITIVE, trainable.ref(), trainable.name(), "starts at " + start);
    } else if (trainable.positive() && trainable.exact().value() <= 0) {
      sink.report(
          DataRule.TRAINABLE_NOT_POSITIVE,
          trainable.exact().ref(),
          trainable.name(),
          "is exactly " + trainable.exact().value());
    }
  }
}
