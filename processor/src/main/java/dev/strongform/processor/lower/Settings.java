package dev.strongform.processor.lower;

import dev.strongform.processor.declaration.Located;
import dev.strongform.processor.declaration.MethodDecl;
import dev.strongform.processor.declaration.ProblemDecl;
import dev.strongform.processor.declaration.Role;
import dev.strongform.processor.declaration.TrainingDecl;
import dev.strongform.processor.model.TrainingModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the training settings. */
final class Settings {
  private Settings() {}

  static TrainingModel of(ProblemDecl problem) {
    TrainingDecl training = problem.training();
    return new TrainingModel(
        training.method().value(),
        sampling(problem),
        training.interior().value(),
        training.boundary().value(),
        training.initial().value(),
        iterations(problem),
        training.batch().value(),
        training.seconds().value(),
        training.seed().value(),
        weights(problem),
        training.resample().value(),
        training.resampling().value(),
        training.slabs().value(),
        training.cuts().stream().map(Located::value).toList(),
        training.goal().value());
  }

  /** The most iterations; 0, for as many as it takes, where windows are not given a limit. */
  private static int iterations(ProblemDecl problem) {
    TrainingDecl training = problem.training();
    boolean written = !training.iterations().ref().equals(training.ref());
    return problem.isWindowed() && !written ? 0 : training.iterations().value();
  }

  /** The point rule; where it is left open, a quadrature for energies. */
  private static String sampling(ProblemDecl problem) {
    String written = problem.training().sampling().value();
    String usual = problem.methods(Role.ENERGY).isEmpty() ? "sobol" : "gauss";
    return written.equals("auto") ? usual : written;
  }

  /**
   * The weights, whose form the checks have accepted: {@code name = number}. A role's name stands
   * for its terms; the name of a term has the last word.
   */
  private static Map<String, Double> weights(ProblemDecl problem) {
    Map<String, Double> given = new LinkedHashMap<>();
    for (Located<String> weight : problem.training().weights()) {
      int equals = weight.value().indexOf('=');
      given.put(
          weight.value().substring(0, equals).trim(),
          Double.valueOf(weight.value().substring(equals + 1).trim()));
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    for (MethodDecl term : problem.terms()) {
      Double ofRole = given.get(term.role().orElseThrow().role().weight());
      Double weight = given.getOrDefault(term.name(), ofRole);
      if (weight != null) {
        weights.put(term.name(), weight);
      }
    }
    return weights;
  }
}
