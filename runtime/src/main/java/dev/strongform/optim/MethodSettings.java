package dev.strongform.optim;

import dev.strongform.kernel.ParameterBlock;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.LearningRate;
import dev.strongform.optim.step.RateSchedule;
import dev.strongform.optim.step.StepControl;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the presets are built from.
 *
 * @param batch points of a mini-batch; 0 for all
 * @param learningRate length of scheduled steps; 0 for the preset's own
 * @param iterations planned iterations, over which schedules run; at least 1
 * @param seed seed of the mini-batches
 * @param descent what methods that go along gradients let choose
 * @param blocks the parameters' blocks, in order and without gaps; empty where nobody knows them,
 *     which methods that treat layers as matrices refuse
 * @param gaussNewton allocates what second-order methods solve their systems with, asked by them
 *     only: a direction in the primal or in the dual form
 * @param triangular the same by a triangular factor
 */
public record MethodSettings(
    int batch,
    double learningRate,
    int iterations,
    long seed,
    DescentSettings descent,
    List<ParameterBlock> blocks,
    Supplier<Direction> gaussNewton,
    Supplier<Direction> triangular) {

  /**
   * Settings with the usual of {@link DescentSettings}, of parameters whose shapes nobody knows.
   */
  public MethodSettings(
      int batch,
      double learningRate,
      int iterations,
      long seed,
      Supplier<Direction> gaussNewton,
      Supplier<Direction> triangular) {
    this(
        batch,
        learningRate,
        iterations,
        seed,
        DescentSettings.usual(),
        List.of(),
        gaussNewton,
        triangular);
  }

  /** The settings that were given and that not every method uses. */
  public Set<Setting> given() {
    return given(learningRate, descent);
  }

  /** The same of settings that no method was built from. */
  public static Set<Setting> given(double learningRate, DescentSettings descent) {
    Set<Setting> given = EnumSet.noneOf(Setting.class);
    add(given, Setting.LEARNING_RATE, learningRate > 0);
    add(given, Setting.SCHEDULE, descent.schedule().isPresent());
    add(given, Setting.WARM_UP, descent.warmUp() > 0);
    add(given, Setting.MOMENTUM, descent.momentum().isPresent());
    add(given, Setting.WEIGHT_DECAY, descent.weightDecay().isPresent());
    return given;
  }

  private static void add(Set<Setting> settings, Setting setting, boolean present) {
    if (present) {
      settings.add(setting);
    }
  }

  /** All points, or mini-batches of the size asked for. */
  public Samples samples() {
    return batch == 0 ? Samples.all() : Samples.miniBatch(batch, seed);
  }

  private double learningRate(double otherwise) {
    return learningRate == 0 ? otherwise : learningRate;
  }

  /** The scheduled rate, for a preset with a rate and a schedule of its own. */
  private LearningRate schedule(double rate, RateSchedule schedule) {
    return descent
        .schedule()
        .orElse(schedule)
        .over(learningRate(rate), iterations)
        .warmedUp(descent.warmUp());
  }

  /** The momentum asked for, or another. */
  public double momentum(double otherwise) {
    return descent.momentum().orElse(otherwise);
  }

  /** Steps of the scheduled rate with the given weight decay, none by default. */
  public StepControl steps(double rate, RateSchedule schedule) {
    return steps(rate, schedule, 0);
  }

  /**
   * The same with a default of the preset's own for the weight decay.
   *
   * @param decay fraction of a parameter that a step of rate 1 takes off, where no other is given;
   *     0 or more
   */
  public StepControl steps(double rate, RateSchedule schedule, double decay) {
    return StepControl.scheduled(schedule(rate, schedule), descent.weightDecay().orElse(decay));
  }
}
