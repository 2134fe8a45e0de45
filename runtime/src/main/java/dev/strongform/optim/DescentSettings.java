package dev.strongform.optim;

import dev.strongform.optim.step.RateSchedule;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What methods that go along gradients let choose; what is left open is the method's own.
 *
 * @param schedule how the learning rate changes
 * @param warmUp iterations over which the learning rate rises to what the schedule says; 0 for none
 * @param momentum what a step keeps of the one before, or an average of the gradients before; from
 *     0 up to below 1
 * @param weightDecay what a step of learning rate 1 takes off each parameter, as a fraction of it;
 *     0 or more, for methods with a learning rate, which take it decoupled from their steps
 */
public record DescentSettings(
    Optional<RateSchedule> schedule,
    int warmUp,
    OptionalDouble momentum,
    OptionalDouble weightDecay) {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException with a sentence that names the setting
   */
  public DescentSettings {
    require(warmUp >= 0, "the warm-up must be 0 iterations or more, not " + warmUp);
    momentum.ifPresent(
        m -> require(m >= 0 && m < 1, "the momentum must be from 0 up to below 1, not " + m));
    weightDecay.ifPresent(
        decay ->
            require(
                decay >= 0 && decay < Double.POSITIVE_INFINITY,
                "the weight decay must be 0 or more, not " + decay));
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }

  /** Everything as the methods have it, without a warm-up. */
  public static DescentSettings usual() {
    return new DescentSettings(Optional.empty(), 0, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** The same with another schedule. */
  public DescentSettings withSchedule(RateSchedule other) {
    return new DescentSettings(Optional.of(other), warmUp, momentum, weightDecay);
  }

  /** The same with another warm-up. */
  public DescentSettings withWarmUp(int iterations) {
    return new DescentSettings(schedule, iterations, momentum, weightDecay);
  }

  /** The same with another momentum. */
  public DescentSettings withMomentum(double coefficient) {
    return new DescentSettings(schedule, warmUp, OptionalDouble.of(coefficient), weightDecay);
  }

  /** The same with another weight decay. */
  public DescentSettings withWeightDecay(double decay) {
    return new DescentSettings(schedule, warmUp, momentum, OptionalDouble.of(decay));
  }
}
