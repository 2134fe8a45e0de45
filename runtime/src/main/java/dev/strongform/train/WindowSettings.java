package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Precision;
import dev.strongform.kernel.TrainingDefaults;
import dev.strongform.optim.MethodSettings;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Refuses what windows would leave unused, before their first step. A class may say it for its
 * networks; only what a run asks for beyond its class is refused.
 */
final class WindowSettings {
  private static final String REMEDY = ", or use --ansatz mlp or features";

  private WindowSettings() {}

  /**
   * Checks weights, batches, points and what only methods of networks have.
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
    requireNoResampling(options, own);
    if (options.goal() > 0 && options.goal() != own.goal()) {
      refuse(
          "windows are solved to their tolerance, so a goal for the loss cannot be asked for: leave"
              + " goal out, set --tolerance");
    }
    requireDefaults(options);
    requireOwnAlgebra(problem, options);
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
    requireOwn("interior", options.interiorPoints(), own.interiorPoints());
    requireOwn("boundary", options.boundaryPoints(), own.boundaryPoints());
    requireOwn("initial", options.initialPoints(), own.initialPoints());
    if (!options.sampling().equals(own.sampling())) {
      refuse(
          "windows place their Gauss points themselves, so sampling "
              + options.sampling()
              + " cannot be asked for: leave sampling out");
    }
  }

  private static void requireOwn(String kind, int asked, int own) {
    if (asked != own) {
      refuse(
          "windows place their Gauss points themselves, so "
              + asked
              + " "
              + kind
              + " points cannot be asked for: leave points out, set --tolerance");
    }
  }

  /** What is no class's default, so that it was asked for. */
  private static void requireDefaults(TrainingOptions options) {
    MethodSettings.given(options.learningRate(), options.descent()).stream()
        .findFirst()
        .ifPresent(setting -> refuse(setting.refusal(WindowTraining.METHOD)));
    options
        .kernels()
        .ifPresent(
            name ->
                refuse(
                    "windows are polynomials and no network, so kernels "
                        + name
                        + " cannot be asked for: leave kernels out"));
    if (options.precision() == Precision.FLOAT32) {
      refuse(
          "windows need the digits of float64, so precision float32 cannot be asked for: leave"
              + " precision out");
    }
  }

  private static void requireOwnAlgebra(CompiledProblem problem, TrainingOptions options) {
    boolean time = problem.domain().axes().get(problem.domain().dimension() - 1).time();
    options
        .linearAlgebra()
        .filter(name -> time)
        .ifPresent(
            name ->
                refuse(
                    "windows along time are solved by a QR of their own, so linear algebra "
                        + name
                        + " cannot be asked for: leave linear-algebra out"));
  }

  private static void requireNoResampling(TrainingOptions options, TrainingDefaults own) {
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
