package dev.strongform.optim.preset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.Models;
import dev.strongform.models.Objectives;
import dev.strongform.objective.Capability;
import dev.strongform.objective.Objective;
import dev.strongform.objective.Workers;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.Limits;
import dev.strongform.optim.Method;
import dev.strongform.optim.MethodSettings;
import dev.strongform.optim.Minimiser;
import dev.strongform.optim.Outcome;
import dev.strongform.optim.algebra.Vectors;
import dev.strongform.optim.direction.Direction;
import dev.strongform.optim.samples.SampleStream;
import dev.strongform.optim.samples.Samples;
import dev.strongform.optim.step.LearningRate;
import dev.strongform.optim.step.RateSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares stochastic presets with their deterministic twins, and settings with their formulas. */
class StochasticMethodsTest {
  private static final DescentSettings USUAL = DescentSettings.usual();

  private static double[] start() {
    return new SplittableRandom(2).doubles(19, -1, 1).toArray();
  }

  private static Method method(String name, int batch, int iterations, DescentSettings descent) {
    return Methods.named(
        name,
        new MethodSettings(
            batch,
            0.01,
            iterations,
            9,
            descent,
            List.of(),
            Direction::gradient,
            Direction::gradient));
  }

  private static Outcome run(Method method, int iterations, List<double[]> seen) {
    try (Workers workers = Workers.of(1)) {
      Objective loss = Objectives.of(Models.decay(6), 1000, workers);
      return Minimiser.minimise(
          loss,
          method,
          start(),
          new Limits(iterations, 0),
          new Cancellation(),
          p -> seen.add(p.theta().clone()));
    }
  }

  @ParameterizedTest
  @CsvSource({"sgd, gradient-descent", "sgd-momentum, heavy-ball"})
  void aBatchOfEverythingIsTheDeterministicTwinBitForBit(String stochastic, String twin) {
    DescentSettings constant = USUAL.withSchedule(RateSchedule.CONSTANT);
    List<double[]> one = new ArrayList<>();
    List<double[]> other = new ArrayList<>();
    run(method(stochastic, 1001, 30, constant), 30, one);
    run(method(twin, 0, 30, USUAL), 30, other);
    for (int k = 0; k < 30; k++) {
      assertArrayEquals(other.get(k), one.get(k));
    }
  }

  @Test
  void averagingReturnsTheMeanOfTheSecondHalf() {
    DescentSettings constant = USUAL.withSchedule(RateSchedule.CONSTANT);
    List<double[]> plain = new ArrayList<>();
    List<double[]> shown = new ArrayList<>();
    run(method("sgd", 50, 20, constant), 20, plain);
    Outcome outcome = run(method("sgd-averaged", 50, 20, USUAL), 20, shown);
    double[] mean = new double[19];
    for (int k = 10; k < 20; k++) {
      Vectors.add(mean, 0.1, plain.get(k));
    }
    assertArrayEquals(mean, shown.get(19), 1e-14);
    assertArrayEquals(plain.get(9), shown.get(9));
    assertTrue(outcome.loss() <= valueAt(mean) + 1e-12, "the mean was looked at");
  }

  private static double valueAt(double[] theta) {
    try (Workers workers = Workers.of(1)) {
      return Objectives.of(Models.decay(6), 1000, workers).value(theta);
    }
  }

  /** A quadratic whose minimum is somewhere else in each sample, about zero. */
  private static final class Shaken implements Samples {
    @Override
    public Capability needs() {
      return Capability.VALUE;
    }

    @Override
    public boolean complete() {
      return false;
    }

    @Override
    public SampleStream of(Objective full) {
      SplittableRandom random = new SplittableRandom(4);
      return theta -> new Shifted(random.doubles(full.dimension(), -1, 1).toArray());
    }
  }

  /** {@code |theta - centre|^2 / 2}. */
  private record Shifted(double[] centre) implements Objective {
    @Override
    public int dimension() {
      return centre.length;
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of(Capability.VALUE, Capability.GRADIENT);
    }

    @Override
    public double value(double[] theta) {
      return gradient(theta, new double[centre.length]);
    }

    @Override
    public double gradient(double[] theta, double[] gradient) {
      Vectors.plus(theta, -1, centre, gradient);
      return Vectors.dot(gradient, gradient) / 2;
    }
  }

  /** At rate 0.1 the variance of the iterates is 0.1 / 1.9 of the samples', of their mean 1 / n. */
  @Test
  void averagingBeatsTheLastIterateOnNoisySamples() {
    int steps = 2000;
    double samples = 4 / 3.0;
    assertEquals(samples * 0.1 / 1.9, square("sgd", steps), 0.05);
    assertEquals(samples / (steps / 2.0), square("sgd-averaged", steps), 1e-3);
  }

  /** The mean over the last tenth of the run of the square of four shown parameters. */
  private static double square(String name, int steps) {
    DescentSettings constant = USUAL.withSchedule(RateSchedule.CONSTANT);
    Method preset =
        Methods.named(
            name,
            new MethodSettings(
                0, 0.1, steps, 9, constant, List.of(), Direction::gradient, Direction::gradient));
    Method shaken =
        new Method(
            name,
            new Shaken(),
            preset.direction(),
            preset.momentum(),
            preset.curvature(),
            preset.control());
    double[] sum = {0};
    Minimiser.minimise(
        new Shifted(new double[4]),
        shaken,
        new double[] {1, 1, 1, 1},
        new Limits(steps, 0),
        new Cancellation(),
        p -> sum[0] += p.iteration() > 0.9 * steps ? Vectors.dot(p.theta(), p.theta()) : 0);
    return sum[0] / (0.1 * steps);
  }

  @Test
  void schedulesFallToAHundredthAfterTheirWarmUp() {
    for (RateSchedule schedule : RateSchedule.values()) {
      LearningRate rate = schedule.over(2, 100).warmedUp(10);
      double first = schedule.over(2, 100).at(0);
      assertEquals(2, first);
      assertEquals(0.1 * first, rate.at(0), 1e-15);
      double last = schedule == RateSchedule.CONSTANT ? 2 : 0.02;
      assertEquals(last, rate.at(100), 1e-12);
    }
    assertEquals(2 * Math.sqrt(0.01), RateSchedule.EXPONENTIAL.over(2, 100).at(50), 1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1    | 0  | 0  | the momentum must be from 0 up to below 1, not 1.0",
        "0.5  | -1 | 0  | the weight decay must be 0 or more, not -1.0",
        "0.5  | 0  | -2 | the warm-up must be 0 iterations or more, not -2"
      })
  void settingsOutOfTheirRangeAreRefused(double momentum, double decay, int warmUp, String why) {
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> USUAL.withMomentum(momentum).withWeightDecay(decay).withWarmUp(warmUp));
    assertEquals(why, refused.getMessage());
  }

  @Test
  void aScheduleThatIsNotThereIsRefused() {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> RateSchedule.named("step"));
    assertEquals(
        "there is no schedule \"step\"; there are constant, cosine, exponential",
        refused.getMessage());
  }
}
