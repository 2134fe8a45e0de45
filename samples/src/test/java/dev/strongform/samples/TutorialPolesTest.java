package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.compare.ComparedRun;
import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
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
  private static final double OWN = 1.5;

  /** A little less than what a step on 2,048 of 100,000 samples, with looks at all, spends. */
  private static final double STEP = 0.024;

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

  /** What is measured for the choice is part of the work. */
  private static void assertNear(double error, ComparedRun auto, ComparedRun... others) {
    double best = Arrays.stream(others).mapToDouble(run -> Race.workTo(error, run)).min().orElse(0);
    double work = Race.workTo(error, auto);
    assertTrue(work <= OWN * best, () -> work + " units to " + error + ", against " + best);
  }

  @Test
  void onManyNoisySamplesAutoIsNearTheBetterPole() {
    CompiledProblem problem = network("regression", 16, 16);
    TrainingOptions options = TrainingOptions.of(problem).withSuitableMethod();
    ComparedRun adam = new Race(problem, options.withLearningRate(0.02)).run("adam", 1500);
    ComparedRun curvature = new Race(problem, options.withBatch(0)).run("lm", 3);
    Race race = new Race(problem, options);
    ComparedRun auto = race.run("auto", 1500);
    for (double error : new double[] {0.1, 0.05, 0.03}) {
      assertNear(error, auto, race.run("muon", 1500), adam, race.run("lm", 300), curvature);
    }
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
    ComparedRun auto = race.run("auto", 60);
    for (double error : new double[] {1e-2, 1e-3}) {
      assertNear(error, auto, race.run("lm", 60), race.run("lbfgs", 2000), race.run("adam", 2000));
    }
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
