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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/tutorial-poles.md claims, at a reduced size and by work instead of seconds. */
class TutorialPolesTest {
  /** What the better pole must be cheaper by. */
  private static final double APART = 5;

  /** What auto may cost of the better one. */
  private static final double NEAR = 1.5;

  /** Gradients on all points that auto measures by before a run on batches. */
  private static final double MEASURED = 2;

  /** A little less than what a step on 2,048 of 100,000 samples, with looks at all, spends. */
  private static final double STEP = 0.02;

  /** An even number. */
  private static final int STARTS = 4;

  /** Lengths of runs on batches, of which each error takes the cheapest. */
  private static final int[] AUTO_STEPS = {250, 400, 800, 1000, 1600, 2500};

  static CompiledProblem network(String sample, Integer... hidden) {
    CompiledProblem problem = SamplesTest.problem(sample);
    Architecture network = new Architecture("u", List.of(hidden), Activation.TANH, 1);
    return problem.with(problem.domain(), List.of(network));
  }

  /** One Gauss-Newton matrix of all samples costs more than all steps on batches together. */
  @Test
  void onManyNoisySamplesStepsOnBatchesAreCheaper() {
    CompiledProblem problem = network("regression", 16, 16);
    TrainingOptions options = TrainingOptions.of(problem);
    Race fast = new Race(problem, options.withLearningRate(0.02));
    List<Sample> muon = ends(fast, "muon", AUTO_STEPS);
    Race faster = new Race(problem, options.withLearningRate(0.05));
    List<Sample> adam = ends(faster, "adam", 1250, 10_000);
    ComparedRun curvature = new Race(problem, options.withBatch(0)).run("lm", 4);
    for (double error : new double[] {0.1, 0.05, 0.02}) {
      assertApart(error, cheapest(error, muon), curvature);
      assertApart(error, cheapest(error, adam), curvature);
    }
  }

  /** By then the other is not yet there. */
  private static void assertApart(double error, double spent, ComparedRun other) {
    String told = error + " for " + spent + " units, while " + other.end();
    assertTrue(other.end().work() > APART * spent, told);
    assertTrue(Race.workTo(error, other) > APART * spent, told);
  }

  /** Adam's rate falls over the steps that it is given, so each error has a run of its own. */
  @ParameterizedTest
  @CsvSource({"1e-3, 1e-2", "1e-2, 1e-2", "1e-3, 1e-3", "1e-2, 1e-3", "1e-3, 1e-4", "1e-2, 1e-4"})
  void onAStiffEquationCurvatureIsCheaper(double learningRate, double error) {
    CompiledProblem problem = network("heat", 12, 12);
    TrainingOptions options = onFewPoints(problem);
    List<Sample> curvature = ends(new Race(problem, options), "lm", 10, 15, 20, 30);
    double work = cheapest(error, curvature);
    assertTrue(work < Double.POSITIVE_INFINITY, curvature::toString);
    int steps = (int) Math.ceil(APART * work);
    ComparedRun adam = new Race(problem, options.withLearningRate(learningRate)).run("adam", steps);
    assertTrue(adam.end().work() >= APART * work, () -> adam.end().toString());
    assertTrue(adam.end().error() > error, () -> "Adam reaches " + adam.end());
  }

  private static TrainingOptions onFewPoints(CompiledProblem problem) {
    return TrainingOptions.of(problem)
        .withInteriorPoints(400)
        .withBoundaryPoints(80)
        .withInitialPoints(60);
  }

  /** How runs of a method end that were planned for so many iterations. */
  private static List<Sample> ends(Race race, String method, int... iterations) {
    return Arrays.stream(iterations).mapToObj(limit -> race.run(method, limit).end()).toList();
  }

  /** What the cheapest run spends that ends at or below an error. */
  private static double cheapest(double error, List<Sample> ends) {
    return ends.stream()
        .filter(end -> end.error() <= error)
        .mapToDouble(Sample::work)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @SafeVarargs
  private static void assertNear(double error, List<Sample> auto, List<Sample>... others) {
    double[] spent = Arrays.stream(others).mapToDouble(other -> cheapest(error, other)).toArray();
    assertNear(error, cheapest(error, auto), spent);
  }

  private static void assertNear(double error, double auto, double... others) {
    double best = Arrays.stream(others).min().orElseThrow();
    String spent = error + ": " + auto + " units, against " + Arrays.toString(others);
    assertTrue(best < Double.POSITIVE_INFINITY, spent);
    assertTrue(auto <= NEAR * best, spent);
  }

  /**
   * What is measured for the choice is part of the work: to coarse errors it is more than the steps
   * themselves.
   */
  @Test
  void onManyNoisySamplesAutoIsNearTheBetterPole() {
    CompiledProblem problem = network("regression", 16, 16);
    TrainingOptions options = TrainingOptions.of(problem);
    Race race = new Race(problem, options);
    Race fast = new Race(problem, options.withLearningRate(0.02));
    List<Sample> auto = ends(race, "auto", AUTO_STEPS);
    List<Sample> muon = ends(race, "muon", AUTO_STEPS);
    List<Sample> adam = ends(fast, "adam", 800, 1600);
    List<Sample> onBatches = ends(race, "lm", 10, 20, 100, 200);
    for (double error : new double[] {0.015, 0.0135, 0.0125}) {
      assertNear(error, auto, muon, adam, onBatches);
    }
    for (double error : new double[] {0.1, 0.05, 0.02}) {
      double least =
          Stream.of(muon, adam, onBatches)
              .mapToDouble(own -> cheapest(error, own))
              .min()
              .orElseThrow();
      assertTrue(cheapest(error, auto) <= least + MEASURED, () -> error + ": " + auto);
    }
  }

  /** To an error of 0.01 L-BFGS, which is neither pole, is ahead. */
  @Test
  void onAStiffEquationAutoIsNearTheBetterPole() {
    CompiledProblem problem = network("heat", 12, 12);
    TrainingOptions options = onFewPoints(problem);
    Race race = new Race(problem, options);
    Race fast = new Race(problem, options.withLearningRate(0.01));
    int[] iterations = {10, 15, 20, 30, 60};
    List<Sample> auto = ends(race, "auto", iterations);
    List<Sample> lm = ends(race, "lm", iterations);
    List<Sample> lbfgs = ends(race, "lbfgs", 250, 500);
    List<Sample> adam = ends(fast, "adam", 1000);
    for (double error : new double[] {1e-3, 1e-4, 1e-5}) {
      assertNear(error, auto, lm, lbfgs, adam);
    }
    assertNear(1e-2, auto, lm, adam);
  }

  /**
   * An equation whose layer is still to be found, on points that move every ten iterations: medians
   * over four. On points that move every thirty, as the sample has them, so small a network finds
   * the layer sooner by the second phase alone.
   */
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
