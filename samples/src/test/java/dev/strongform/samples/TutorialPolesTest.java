package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.compare.ComparedRun;
import dev.strongform.compare.Sample;
import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.train.Resampling;
import dev.strongform.train.TrainingOptions;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/tutorial-poles.md claims, at a reduced size and by work instead of seconds. */
class TutorialPolesTest {
  /** What the better pole must be cheaper by. */
  private static final double APART = 5;

  /** What auto may cost of the better one. */
  private static final double NEAR = 1.5;

  /** A little less than what a step on 2,048 of 100,000 samples, with looks at all, spends. */
  private static final double STEP = 0.024;

  /** An even number. */
  private static final int STARTS = 4;

  static CompiledProblem network(String sample, Integer... hidden) {
    CompiledProblem problem = SamplesTest.problem(sample);
    Architecture network = new Architecture("u", List.of(hidden), Activation.TANH, 1);
    return problem.with(problem.domain(), List.of(network));
  }

  /** One Gauss-Newton matrix of all samples costs more than all steps on batches together. */
  @ParameterizedTest
  @ValueSource(strings = {"muon", "adam"})
  void onManyNoisySamplesStepsOnBatchesAreCheaper(String method) {
    CompiledProblem problem = network("regression", 16, 16);
    TrainingOptions options = TrainingOptions.of(problem).withLearningRate(0.02);
    ComparedRun batches = new Race(problem, options.withBatch(256)).run(method, 1500);
    double reached = batches.end().error();
    assertTrue(reached < 0.1, () -> method + " reaches " + reached);
    ComparedRun curvature =
        new Race(problem, TrainingOptions.of(problem).withBatch(0)).run("lm", 3);
    assertTrue(
        curvature.end().work() > APART * batches.end().work(), () -> curvature.end().toString());
    assertTrue(
        Race.workTo(reached, curvature) > APART * batches.end().work(),
        () -> curvature.end().toString());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-2})
  void onAStiffEquationCurvatureIsCheaper(double learningRate) {
    CompiledProblem problem = network("heat", 12, 12);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withInteriorPoints(400)
            .withBoundaryPoints(80)
            .withInitialPoints(60);
    ComparedRun curvature = new Race(problem, options).run("lm", 60);
    double work = Race.workTo(1e-3, curvature);
    assertTrue(work < Double.POSITIVE_INFINITY, () -> curvature.end().toString());
    int steps = (int) Math.ceil(APART * work);
    ComparedRun adam = new Race(problem, options.withLearningRate(learningRate)).run("adam", steps);
    assertTrue(adam.end().work() >= APART * work, () -> adam.end().toString());
    assertTrue(adam.end().error() > 1e-3, () -> "Adam reaches " + adam.end());
  }

  /** What a method spends on the shortest of some runs that ends at or below an error. */
  private static double cheapest(double error, Race race, String method, int... iterations) {
    return Arrays.stream(iterations)
        .mapToObj(limit -> race.run(method, limit).end())
        .filter(end -> end.error() <= error)
        .mapToDouble(Sample::work)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static void assertNear(double auto, double... others) {
    double best = Arrays.stream(others).min().orElseThrow();
    String spent = auto + " units, against " + Arrays.toString(others);
    assertTrue(best < Double.POSITIVE_INFINITY, spent);
    assertTrue(auto <= NEAR * best, spent);
  }

  /** Twice what the noise leaves; what is measured for the choice is part of the work. */
  @Test
  void onManyNoisySamplesAutoIsNearTheBetterPole() {
    CompiledProblem problem = network("regression", 16, 16);
    TrainingOptions options = TrainingOptions.of(problem);
    Race race = new Race(problem, options);
    Race fast = new Race(problem, options.withLearningRate(0.02));
    assertNear(
        cheapest(0.02, race, "auto", 400, 800, 1600),
        cheapest(0.02, race, "muon", 400, 800, 1600),
        cheapest(0.02, fast, "adam", 800, 1600),
        cheapest(0.02, race, "lm", 100, 200));
  }

  @Test
  void onAStiffEquationAutoIsNearTheBetterPole() {
    CompiledProblem problem = network("heat", 12, 12);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withInteriorPoints(400)
            .withBoundaryPoints(80)
            .withInitialPoints(60);
    Race race = new Race(problem, options);
    Race fast = new Race(problem, options.withLearningRate(0.01));
    assertNear(
        cheapest(1e-3, race, "auto", 15, 20, 30, 60),
        cheapest(1e-3, race, "lm", 15, 20, 30, 60),
        cheapest(1e-3, race, "lbfgs", 250, 500),
        cheapest(1e-3, fast, "adam", 1000));
  }

  /** An equation whose layer is still to be found, on points that move often: medians over four. */
  @Test
  void farAwayTheScheduleLeadsOnAnEquationToo() {
    CompiledProblem problem = network("burgers", 12, 12, 12);
    double[] both = new double[STARTS];
    double[] first = new double[STARTS];
    double[] second = new double[STARTS];
    for (int seed = 0; seed < STARTS; seed++) {
      TrainingOptions options =
          TrainingOptions.of(problem)
              .withSlabs(1)
              .withSeconds(0)
              .withInteriorPoints(1500)
              .withResampling(new Resampling(10, "rad"))
              .withSeed(seed);
      Race race = new Race(problem, options);
      ComparedRun schedule = race.run("muon:300,lm", 340);
      double work = schedule.end().work();
      both[seed] = schedule.end().error();
      ComparedRun muon = race.run("muon", (int) work);
      ComparedRun lm = race.run("lm", 60);
      assertTrue(Math.min(muon.end().work(), lm.end().work()) >= work - 1, lm::toString);
      first[seed] = Race.errorFor(work, muon);
      second[seed] = Race.errorFor(work, lm);
    }
    double alone = Math.min(median(first), median(second));
    assertTrue(median(both) < alone / 2, () -> Arrays.toString(both) + " against " + alone);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Samples without noise: batches find the way at once, curvature the digits. */
  @Test
  void inBetweenTheScheduleReachesWhatNeitherPhaseDoes() {
    CompiledProblem problem = network("regression", 24, 24);
    TrainingOptions options =
        TrainingOptions.of(problem).withNoise(OptionalDouble.of(0)).withBatch(2048);
    Race stepped = new Race(problem, options.withLearningRate(0.02));
    ComparedRun both = stepped.run("muon:400,lm", 430);
    double work = both.end().work();
    ComparedRun first = stepped.run("muon", (int) Math.ceil(work / STEP));
    ComparedRun second = new Race(problem, options).run("lm", 45);
    assertTrue(first.end().work() >= work, () -> first.end().toString());
    assertTrue(second.end().work() >= work, () -> second.end().toString());
    double alone = Math.min(first.end().error(), Race.errorFor(work, second));
    assertTrue(both.end().error() < alone / 2, () -> both.end() + " against " + alone);
  }
}
