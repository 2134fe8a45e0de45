package dev.strongform.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.models.Models;
import dev.strongform.objective.Objective;
import dev.strongform.optim.Cancellation;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.schedule.Schedule;
import dev.strongform.optim.step.RateSchedule;
import dev.strongform.optim.step.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {
  private static final CompiledProblem DECAY = Models.decay(8);
  private static final TrainingListener SILENT = new TrainingListener() {};

  private static TrainingOptions options() {
    return TrainingOptions.of(DECAY).withLinearAlgebra(Optional.of("ejml"));
  }

  private static TrainingResult run(TrainingOptions options) {
    return Training.run(DECAY, options, SILENT);
  }

  private static String refusal(TrainingOptions options) {
    return assertThrows(IllegalArgumentException.class, () -> run(options)).getMessage();
  }

  @Test
  void defaultsComeFromTheProblem() {
    TrainingOptions options = TrainingOptions.of(DECAY);
    assertEquals("lm", options.method());
    assertEquals(200, options.interiorPoints());
    assertEquals(0, options.batch());
  }

  @Test
  void solvesAnOrdinaryDifferentialEquation() {
    TrainingResult result = run(options().withIterations(100));
    assertTrue(result.error().orElseThrow().largestRelativeL2() < 1e-4);
    assertEquals(List.of("u"), result.error().orElseThrow().unknowns());
    assertEquals(201, result.points());
    assertEquals(100, result.iterations());
    assertEquals(Stop.ITERATIONS, result.stop());
    assertEquals(Stop.ITERATIONS.advice(), result.advice());
    assertEquals(100, result.history().size());
    double end = result.solution().evaluate("u", new double[][] {{1}})[0];
    assertEquals(Math.exp(-1), end, 1e-4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lm", "adam", "lbfgs"})
  void theSameSeedGivesTheSameBits(String method) {
    TrainingOptions options = options().withMethod(method).withIterations(30);
    double[] first = run(options).theta();
    assertArrayEquals(first, run(options).theta());
    assertArrayEquals(first, run(options.withThreads(1)).theta());
    assertTrue(first[0] != run(options.withSeed(99)).theta()[0]);
  }

  @Test
  void theListenerSeesStartIterationsAndEnd() {
    List<Object> seen = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void started(TrainingStart start) {
            seen.add(start);
          }

          @Override
          public void iteration(IterationRecord record) {
            seen.add(record);
          }

          @Override
          public void finished(TrainingResult result) {
            seen.add(result);
          }
        };
    TrainingResult result = Training.run(DECAY, options().withIterations(5), listener);
    assertEquals(7, seen.size());
    TrainingStart start = (TrainingStart) seen.get(0);
    assertEquals(25, start.parameters());
    assertTrue(start.linearAlgebra().startsWith("EJML (plain Java"), start.linearAlgebra());
    IterationRecord first = (IterationRecord) seen.get(1);
    assertEquals(1, first.iteration());
    assertTrue(first.relativeL2() > 0 && first.damping() > 0 && first.stepLength() > 0);
    assertSame(result, seen.get(6));
  }

  @Test
  void firstOrderMethodsNeedNoLinearAlgebra() {
    List<String> said = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void started(TrainingStart start) {
            said.add(start.linearAlgebra());
          }
        };
    Training.run(DECAY, options().withMethod("adam").withIterations(1), listener);
    assertEquals(List.of("adam solves no linear systems of all parameters"), said);
  }

  @Test
  void cancellationReturnsTheBestSoFarWhichCanBeResumed() {
    Cancellation cancellation = new Cancellation();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void iteration(IterationRecord record) {
            if (record.iteration() == 10) {
              cancellation.cancel();
            }
          }
        };
    TrainingResult stopped = Training.run(DECAY, options(), listener, cancellation);
    assertEquals(Stop.INTERRUPTED, stopped.stop());
    assertEquals(10, stopped.iterations());
    TrainingResult resumed =
        Training.resume(DECAY, options(), SILENT, new Cancellation(), stopped.theta());
    assertTrue(resumed.loss() < stopped.loss());
  }

  /** A listener works in the middle of an iteration. */
  private static TrainingListener lackingMemoryAt(int iteration) {
    return new TrainingListener() {
      @Override
      public void iteration(IterationRecord record) {
        if (record.iteration() == iteration) {
          throw new OutOfMemoryError("Java heap space");
        }
      }
    };
  }

  @Test
  void aRunThatIsOutOfMemoryReturnsTheBestSoFar() {
    TrainingResult broken = Training.run(DECAY, options(), lackingMemoryAt(7));
    assertEquals(Stop.MEMORY, broken.stop());
    assertEquals(Stop.MEMORY.advice() + ", or take lbfgs", broken.advice());
    assertArrayEquals(run(options().withIterations(7)).theta(), broken.theta());
    assertTrue(broken.error().isPresent());
    assertEquals(7, broken.history().size());
  }

  @Test
  void aScheduleGoesOnWhereOneOfItsMethodsIsOutOfMemory() {
    TrainingResult result =
        Training.run(
            DECAY, options().withMethod("lm,lbfgs").withIterations(30), lackingMemoryAt(7));
    assertEquals(Stop.ITERATIONS, result.stop());
    assertEquals(7, result.switches().get(0).iteration());
    assertEquals(30, result.iterations());
  }

  /**
   * Nothing is lost before the first iteration, where too little memory is a mistake like others.
   */
  @Test
  void memoryThatDoesNotSufficeToBeginIsRefused() {
    TrainingListener full =
        new TrainingListener() {
          @Override
          public Objective watch(Objective loss, double forwardOperations) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    String why =
        assertThrows(IllegalArgumentException.class, () -> Training.run(DECAY, options(), full))
            .getMessage();
    assertEquals(
        "there is not enough memory to begin: use fewer points, a smaller network, more memory"
            + " (-Xmx), or a method that holds less: lbfgs or adam",
        why);
  }

  @Test
  void theTimeLimitEndsARun() {
    TrainingResult result =
        run(options().withMethod("adam").withIterations(Integer.MAX_VALUE).withSeconds(0.2));
    assertEquals(Stop.SECONDS, result.stop());
    assertTrue(result.seconds() >= 0.2);
  }

  @Test
  void aNonFiniteLossNamesTermAndPoint() {
    CompiledProblem problem = Models.logarithm();
    double[] start = {1};
    TrainingResult result =
        Training.resume(problem, TrainingOptions.of(problem), SILENT, new Cancellation(), start);
    assertEquals(Stop.NON_FINITE, result.stop());
    assertTrue(result.advice().startsWith("residual became NaN in term bad at x = "));
  }

  @Test
  void weightsEnterTheLoss() {
    TrainingOptions options = options().withIterations(1).withMethod("adam");
    double one = run(options).history().get(0).loss();
    double two = run(options.withWeights(Map.of("rate", 2.0, "one", 2.0))).history().get(0).loss();
    assertEquals(2 * one, two, 1e-14 * two);
  }

  @Test
  void mistakesGetASentence() {
    assertEquals(
        "there is no term \"ratte\" to weight; there are rate, one",
        refusal(options().withWeights(Map.of("ratte", 1.0))));
    assertEquals(
        "term rate needs at least 1 point, but 0 were asked for",
        refusal(options().withInteriorPoints(0)));
    assertEquals(
        "there is no linear algebra \"mkl\" on the class path; there is ejml",
        refusal(options().withLinearAlgebra(Optional.of("mkl"))));
    assertTrue(
        refusal(options().withWeights(Map.of("rate", -1.0))).contains("weight of term rate"));
  }

  @Test
  void aSettingThatNoMethodOfTheRunUsesIsRefused() {
    assertEquals(
        "lm has no learning rate: leave that setting out, or take a method that has one, such as"
            + " adam",
        refusal(options().withLearningRate(0.1)));
    assertTrue(
        refusal(with("lbfgs", usual().withMomentum(0.5))).startsWith("lbfgs has no momentum"));
    assertTrue(refusal(with("sgd", usual().withMomentum(0.5))).startsWith("sgd has no momentum"));
    assertTrue(
        refusal(with("lm", usual().withSchedule(RateSchedule.COSINE)))
            .startsWith("lm has no schedule of its learning rate"));
    assertTrue(refusal(with("spring", usual().withWarmUp(5))).startsWith("spring has no warm-up"));
    assertTrue(
        refusal(with("bfgs", usual().withWeightDecay(0.1))).startsWith("bfgs has no weight decay"));
    assertEquals(3, run(with("spring", usual().withMomentum(0.5))).iterations());
    assertEquals(3, run(with("adam:1,lm", usual().withMomentum(0.5))).iterations());
  }

  private static DescentSettings usual() {
    return DescentSettings.usual();
  }

  private static TrainingOptions with(String method, DescentSettings descent) {
    return options().withMethod(method).withIterations(3).withDescent(descent);
  }

  @Test
  void optionsCheckThemselves() {
    assertEquals(
        "there is no method \"adm\"; did you mean adam? There are auto, "
            + String.join(", ", Schedule.names()),
        optionRefusal(() -> options().withMethod("adm")));
    assertEquals(
        "interior points must be 0 or more, not -5",
        optionRefusal(() -> options().withInteriorPoints(-5)));
    assertEquals(
        "iterations must be at least 1, not 0", optionRefusal(() -> options().withIterations(0)));
    assertEquals(
        "seconds must be 0 or more, not -0.5", optionRefusal(() -> options().withSeconds(-0.5)));
    assertEquals(
        "learning rate must be 0 or more, not NaN",
        optionRefusal(() -> options().withLearningRate(Double.NaN)));
    assertTrue(optionRefusal(() -> options().withSampling("x")).startsWith("there is no point"));
  }

  private static String optionRefusal(Runnable change) {
    return assertThrows(IllegalArgumentException.class, change::run).getMessage();
  }
}
