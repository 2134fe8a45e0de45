package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.TrainingDefaults;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Refuses what windows would leave unused. A class may say it for its networks; only what a run
 * asks for beyond its class is refused.
 */
final class WindowSettings {
  private static final String REMEDY = ", or use --ansatz mlp or features";

  private WindowSettings() {}

  /**
   * Checks weights, batches and points.
   *
   * @throws IllegalArgumentException with the reason, and what to do
   */
  static void requireUsed(CompiledProblem problem, TrainingOptions options) {
    TrainingDefaults own = problem.training();
    Weighting weighting = options.weighting();
    if (weighting != Weighting.AUTO && weighting != Weighting.FIXED) {
      refuse(
          "windows weigh all rows by the size of their window, so weighting "
              + weighting.text()
              + " cannot be asked for: leave weighting out");
    }
    requireOwnWeights(options, own);
    if (options.batch() > 0 && options.batch() != own.batch()) {
      refuse(
          "windows are solved on all of their Gauss points, so a batch of "
              + options.batch()
              + " cannot be asked for: leave batch out");
    }
    requireOwnPoints(options, own);
  }

  private static void requireOwnWeights(TrainingOptions options, TrainingDefaults own) {
    String others =
        options.weights().entrySet().stream()
            .filter(weight -> !weight.getValue().equals(own.weights().get(weight.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      refuse(
          "windows weigh all rows by the size of their window, so a weight of "
              + others
              + " cannot be asked for: leave weights out");
    }
  }

  private static void requireOwnPoints(TrainingOptions options, TrainingDefaults own) {
    Resampling points = options.resampling();
    if (points.happens() && !points.equals(new Resampling(own.resample(), own.resampling()))) {
      refuse(
          "windows place their Gauss points themselves, so resample "
              + points.every()
              + " cannot be asked for: leave resample out");
    }
  }

  private static void refuse(String why) {
    throw new IllegalArgumentException(why + REMEDY);
  }
}
