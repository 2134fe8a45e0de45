package dev.strongform.cli;

import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.step.RateSchedule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of the methods that go along gradients. */
final class DescentFlags {
  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      description =
          "How the step size changes: constant, cosine or exponential; the method's own by"
              + " default.")
  private @Nullable String schedule;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Iterations over which the step size rises.")
  private @Nullable Integer warmUp;

  @Option(
      names = "--momentum",
      paramLabel = "B",
      description = "What a step keeps of those before, below 1; the method's own by default.")
  private @Nullable Double momentum;

  @Option(
      names = "--weight-decay",
      paramLabel = "D",
      description = "What a step of size 1 takes off each parameter, as a fraction of it.")
  private @Nullable Double weightDecay;

  /**
   * The settings with every flag that was given.
   *
   * @throws IllegalArgumentException with a sentence, where a value is out of its range
   */
  DescentSettings applyTo(DescentSettings settings) {
    DescentSettings result = settings;
    result = schedule == null ? result : result.withSchedule(RateSchedule.named(schedule));
    result = warmUp == null ? result : result.withWarmUp(warmUp);
    result = momentum == null ? result : result.withMomentum(momentum);
    return weightDecay == null ? result : result.withWeightDecay(weightDecay);
  }
}
