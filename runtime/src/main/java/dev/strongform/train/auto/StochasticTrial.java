package dev.strongform.train.auto;

import dev.strongform.objective.Objective;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.preset.Methods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stochastic methods left of the loss on a sample of the rows, after a few steps each.
 *
 * @param left share of the loss by method, in the order of preference
 */
record StochasticTrial(Map<String, Double> left) {
  /** One that treats layers as matrices, and one that treats parameters apart. */
  private static final List<String> CANDIDATES = List.of("muon", "adam");

  private static final int STEPS = 128;

  /**
   * Tries them.
   *
   * @param settings of the run
   * @param batch points of each step
   */
  static StochasticTrial run(Objective sample, double[] theta, MethodSettings settings, int batch) {
    MethodSettings brief =
        new MethodSettings(
            batch,
            settings.learningRate(),
            STEPS,
            settings.seed(),
            settings.descent(),
            settings.blocks(),
            settings.gaussNewton(),
            settings.triangular());
    double before = sample.value(theta);
    Map<String, Double> left = new LinkedHashMap<>();
    for (String name : CANDIDATES) {
      try (Method method = Methods.named(name, brief)) {
        Limits limits = new Limits(STEPS, 0);
        double after =
            Minimiser.minimise(sample, method, theta, limits, new Cancellation(), progress -> {})
                .loss();
        left.put(name, Double.isFinite(after) ? after / before : 1);
      }
    }
    return new StochasticTrial(left);
  }

  /** The method that left least; the first of those that left the same. */
  String best() {
    String best = CANDIDATES.get(0);
    for (Map.Entry<String, Double> tried : left.entrySet()) {
      if (tried.getValue() < left.getOrDefault(best, 1.0)) {
        best = tried.getKey();
      }
    }
    return best;
  }

  /** As a phrase: "128 steps of muon leave 3.1e-02 of the loss, of adam 2.0e-01". */
  String text() {
    return left.entrySet().stream()
        .map(tried -> String.format(Locale.ROOT, "%s %.1e", tried.getKey(), tried.getValue()))
        .collect(Collectors.joining(", ", "a trial of " + STEPS + " steps left of the loss: ", ""));
  }
}
