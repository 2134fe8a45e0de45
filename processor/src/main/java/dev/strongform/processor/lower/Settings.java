package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.TrainingDecl;
import dev.strongform.processor.model.TrainingModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the training settings. */
final class Settings {
  private Settings() {}

  static TrainingModel of(TrainingDecl training) {
    return new TrainingModel(
        training.method().value(),
        training.sampling().value(),
        training.interior().value(),
        training.boundary().value(),
        training.initial().value(),
        training.iterations().value(),
        training.seconds().value(),
        training.seed().value(),
        weights(training));
  }

  /** The weights, whose form the checks have accepted: {@code name = number}. */
  private static Map<String, Double> weights(TrainingDecl training) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Located<String> weight : training.weights()) {
      int equals = weight.value().indexOf('=');
      weights.put(
          weight.value().substring(0, equals).trim(),
          Double.valueOf(weight.value().substring(equals + 1).trim()));
    }
    return weights;
  }
}
