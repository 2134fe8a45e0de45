package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.Axis;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Domain;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.Observation;
import dev.strongform.kernel.RandomFeatures;
import dev.strongform.kernel.Slabs;
import dev.strongform.kernel.Solution;
import dev.strongform.kernel.TermKernel;
import dev.strongform.optim.schedule.MethodSwitch;
import dev.strongform.optim.step.Stop;
import dev.strongform.slabs.SlabProblem;
import dev.strongform.slabs.TimeSlabs;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.Resampling;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import dev.strongform.verify.DerivativeCheck;
import dev.strongform.verify.DerivativeReport;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples whose time is cut into slabs. */
class SlabsTest {
  private static final TrainingListener SILENT = new TrainingListener() {};

  private static CompiledProblem small(String name) {
    return SamplesTest.resized(SamplesTest.problem(name), 300, 1);
  }

  private static SlabProblem second(CompiledProblem problem) {
    List<Domain> slabs = TimeSlabs.cut(problem.domain(), 2);
    CompiledProblem first = problem.with(slabs.get(0), problem.networks());
    double[] theta = Initialisation.glorot(first.parameters(), 7);
    return SlabProblem.after(problem.with(slabs.get(1), problem.networks()), first, theta);
  }

  /** Initial conditions give way to a row for each time derivative below the equations' order. */
  @ParameterizedTest
  @CsvSource({
    "wave, wave ends continuity_u continuity_u_1",
    "reaction, growth continuity_u",
    "heat, heat ends continuity_u",
    "lotka-volterra, growth hunt continuity_prey continuity_hunters",
  })
  void conditionsBecomeContinuity(String name, String terms) {
    List<String> found =
        second(small(name)).terms().stream().map(term -> term.info().name()).toList();
    assertEquals(Arrays.asList(terms.split(" ")), found);
  }

  @ParameterizedTest
  @CsvSource({"wave", "burgers", "lotka-volterra", "convection"})
  void continuityHasRightDerivatives(String name) {
    CompiledProblem slab = second(SamplesTest.resized(SamplesTest.problem(name), 12, 1));
    double[] theta = Initialisation.glorot(slab.parameters(), 4);
    DerivativeReport report = DerivativeCheck.run(slab, theta, 1);
    assertTrue(report.passed(), report::text);
  }

  /** Tables lie beside the class that was generated, for its slabs too. */
  @Test
  void resourcesOfAllSlabsLieBesideTheProblem() {
    CompiledProblem whole = small("heat");
    assertEquals(whole.getClass(), second(whole).compiledClass());
    TrainingOptions two = TrainingOptions.of(whole).withIterations(1).withSlabs(2);
    TrainingResult result = Training.run(whole, two, SILENT);
    assertEquals(whole.getClass(), result.problem().compiledClass());
  }

  /** Without an ansatz the output is the unknown. */
  @Test
  void theJumpIsTheDifferenceOfTheSolutions() {
    CompiledProblem problem = SamplesTest.resized(SamplesTest.problem("heat"), 8, 1);
    List<Domain> slabs = TimeSlabs.cut(problem.domain(), 2);
    CompiledProblem first = problem.with(slabs.get(0), problem.networks());
    CompiledProblem next = problem.with(slabs.get(1), problem.networks());
    double[] before = Initialisation.glorot(problem.parameters(), 1);
    double[] theta = Initialisation.glorot(problem.parameters(), 2);
    TermKernel jump = SlabProblem.after(next, first, before).terms().get(2);
    var tile = jump.newTile(4);
    double[][] points = {{0, 0.1, 0.7, 1}, {0.5, 0.5, 0.5, 0.5}};
    System.arraycopy(points[0], 0, tile.points, 0, 4);
    System.arraycopy(points[1], 0, tile.points, 4, 4);
    jump.residual(theta, tile);
    double[] left = first.solution(before).evaluate("u", points);
    double[] right = next.solution(theta).evaluate("u", points);
    for (int i = 0; i < 4; i++) {
      assertEquals(right[i] - left[i], tile.residual[i], 1e-14);
    }
  }

  @Test
  void slabsMeetAndAreMoreExactThanOne() {
    CompiledProblem problem = small("reaction");
    TrainingOptions options =
        TrainingOptions.of(problem).withInteriorPoints(1200).withIterations(6).withSlabs(1);
    double whole = error(Training.run(problem, options, SILENT));
    List<Integer> iterations = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void iteration(dev.strongform.train.IterationRecord record) {
            iterations.add(record.iteration());
          }
        };
    TrainingResult cut = Training.run(problem, options.withSlabs(4), listener);
    assertTrue(error(cut) < 0.1 * whole, () -> error(cut) + " in slabs, " + whole + " without");
    assertEquals(cut.history().size(), iterations.size());
    for (int i = 0; i < iterations.size(); i++) {
      assertEquals(i + 1, iterations.get(i));
    }
    assertEquals(4 * problem.parameterCount(), cut.theta().length);
    assertEquals(4 * problem.trainedCount(), cut.problem().trainedCount());
    meet(cut.solution());
  }

  /** Measuring for the choice takes a batch of the loss; the method that is chosen takes none. */
  @Test
  void anOpenMethodIsChosenOnceForAllSlabs() {
    AutoQuestions questions = new AutoQuestions();
    CompiledProblem problem = SamplesTest.resized(SamplesTest.problem("burgers"), 8, 2);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withSuitableMethod()
            .withInteriorPoints(200)
            .withIterations(3)
            .withSlabs(3);
    TrainingResult result = Training.run(problem, options, questions);
    assertEquals(1, questions.asked());
    assertEquals("lm", result.options().method());
    assertFalse(result.why().isEmpty());
  }

  /** Samples that are too hard at a reduced size, until a time at which they are not yet. */
  @ParameterizedTest
  @CsvSource({"kdv, 0.1, 200, 1, 700, 6, 2, 1e-2", "schroedinger, 0.3, 12, 2, 500, 100, 1, 5e-2"})
  void beginsRight(
      String name,
      double end,
      int width,
      int depth,
      int points,
      int iterations,
      int slabs,
      double bound) {
    CompiledProblem problem =
        until(end, SamplesTest.resized(SamplesTest.problem(name), width, depth));
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withInteriorPoints(points)
            .withInitialPoints(100)
            .withIterations(iterations)
            .withSlabs(slabs);
    double error = error(Training.run(problem, options, SILENT));
    assertTrue(error < bound, () -> name + " has the relative L2 error " + error);
  }

  /** With features of a smaller scale, where they are drawn: the solution is smooth until then. */
  private static CompiledProblem until(double end, CompiledProblem problem) {
    Axis time = problem.domain().axes().get(1);
    Axis shorter = new Axis(time.name(), time.min(), end, true, false);
    RandomFeatures smooth = new RandomFeatures(List.of(20.0, 3.0), RandomFeatures.USUAL_SHARES);
    List<Architecture> networks =
        problem.networks().stream()
            .map(network -> network.drawn().isPresent() ? network.withDrawn(smooth) : network)
            .toList();
    return problem.with(new Domain(List.of(problem.domain().axes().get(0), shorter)), networks);
  }

  /** The ansatz fixes the initial values, so that one point for them is no mistake. */
  @Test
  void slabsMeetWhateverTheNumberOfInitialPoints() {
    CompiledProblem problem = SamplesTest.resized(SamplesTest.problem("burgers"), 10, 2);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withMethod("lm")
            .withInteriorPoints(500)
            .withInitialPoints(1)
            .withIterations(40)
            .withSlabs(2);
    Solution solution = Training.run(problem, options, SILENT).solution();
    // Beside the layer, which so small a network does not resolve.
    double[] x = {-0.8, -0.55, -0.3, 0.3, 0.55, 0.8};
    double[] after = solution.evaluate("u", new double[][] {x, constant(6, 0.5)});
    double[] before = solution.evaluate("u", new double[][] {x, constant(6, Math.nextDown(0.5))});
    assertArrayEquals(before, after, 0.05);
  }

  /** Each slab begins its schedule anew; the run counts all iterations. */
  @Test
  void switchesAreToldWhereTheyHappenInTheRun() {
    CompiledProblem problem = SamplesTest.resized(SamplesTest.problem("burgers"), 6, 1);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withMethod("adam:3,lm")
            .withInteriorPoints(100)
            .withIterations(8)
            .withSlabs(2);
    List<MethodSwitch> told = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void switched(MethodSwitch made) {
            told.add(made);
          }
        };
    TrainingResult result = Training.run(problem, options, listener);
    assertEquals(List.of(3, 11), told.stream().map(MethodSwitch::iteration).toList());
    assertEquals(told, result.switches());
  }

  private static void meet(Solution solution) {
    double[] x = {0.5, 2, 3, 4, 6};
    for (double t : new double[] {0.25, 0.5, 0.75}) {
      double[] after = solution.evaluate("u", new double[][] {x, constant(x.length, t)});
      double[] before =
          solution.evaluate("u", new double[][] {x, constant(x.length, Math.nextDown(t))});
      assertArrayEquals(before, after, 1e-3);
    }
  }

  private static double[] constant(int length, double value) {
    double[] all = new double[length];
    Arrays.fill(all, value);
    return all;
  }

  private static double error(TrainingResult result) {
    return result.error().orElseThrow().largestRelativeL2();
  }

  /**
   * What a slab does not need of the iterations, no other slab gets; but it takes no time either.
   */
  @Test
  void eachSlabEndsAtTheGoal() {
    CompiledProblem problem = SamplesTest.resized(SamplesTest.problem("burgers"), 8, 2);
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withMethod("lm")
            .withInteriorPoints(200)
            .withIterations(400)
            .withSeconds(0)
            .withResampling(Resampling.NEVER)
            .withSlabs(2)
            .withGoal(1e-3);
    TrainingResult result = Training.run(problem, options, SILENT);
    assertEquals(Stop.GOAL, result.stop());
    assertTrue(result.loss() <= 1e-3, () -> "loss " + result.loss());
    assertTrue(result.iterations() < 400, () -> result.iterations() + " iterations");
    TrainingResult cut = Training.run(problem, options.withIterations(20), SILENT);
    assertEquals(Stop.ITERATIONS, cut.stop());
    assertTrue(cut.advice().startsWith("slab 1 of 2: iteration budget spent"), cut::advice);
  }

  /** The slabs before it are kept, those after it are tried, and the run says which it was. */
  @Test
  void aSlabThatIsOutOfMemoryIsNamed() {
    CompiledProblem heat = small("heat");
    TrainingListener scarce =
        new TrainingListener() {
          @Override
          public void iteration(IterationRecord record) {
            if (record.iteration() == 6) {
              throw new OutOfMemoryError("Java heap space");
            }
          }
        };
    TrainingOptions options =
        TrainingOptions.of(heat).withMethod("lm").withIterations(4).withSlabs(3);
    TrainingResult result = Training.run(heat, options, scarce);
    assertEquals(Stop.MEMORY, result.stop());
    assertTrue(result.advice().startsWith("slab 2 of 3: out of memory, "), result.advice());
    assertEquals(4 + 2 + 4, result.iterations());
    assertTrue(Double.isFinite(error(result)));
  }

  @Test
  void slabsLieWhereTheTimeIsCut() {
    CompiledProblem heat = small("heat");
    TrainingOptions cut =
        TrainingOptions.of(heat).withIterations(2).withSlabs(Slabs.at(0.25, 0.75));
    TrainingResult result = Training.run(heat, cut, SILENT);
    assertEquals(
        List.of("slab1.u", "slab2.u", "slab3.u"),
        result.problem().parameters().stream()
            .map(block -> block.name().replaceAll("(slab.\\..).*", "$1"))
            .distinct()
            .toList());
    double[] x = {0.2, 0.5, 0.9};
    for (double t : new double[] {0.25, 0.75}) {
      double[] after = result.solution().evaluate("u", new double[][] {x, constant(3, t)});
      double[] before =
          result.solution().evaluate("u", new double[][] {x, constant(3, Math.nextDown(t))});
      assertArrayEquals(before, after, 1e-6);
      assertFalse(Arrays.equals(before, after), "another network begins at " + t);
    }
  }

  @Test
  void cutsBesideTheTimeAreRefused() {
    CompiledProblem heat = small("heat");
    assertEquals(
        "the cut at 1.5 does not lie within the time, t in [0.0, 1.0]",
        refusal(() -> TimeSlabs.cut(heat.domain(), Slabs.at(0.5, 1.5))));
  }

  @Test
  void slabsOfAnotherTimeThanTheOwnAreRefused() {
    CompiledProblem poisson = small("poisson2d");
    assertEquals(
        "slabs cut the time, but the problem has no @Time; leave slabs at 1 and name no cuts",
        refusal(() -> Training.run(poisson, TrainingOptions.of(poisson).withSlabs(2), SILENT)));
  }

  @Test
  void whatIsOneForAllOfTheTimeIsRefused() {
    CompiledProblem inverse = small("burgers-inverse");
    assertEquals(
        "each slab of the time would find another value of nu; leave slabs at 1 and name no cuts",
        refusal(() -> Training.run(inverse, TrainingOptions.of(inverse).withSlabs(2), SILENT)));
  }

  @Test
  void tablesOfAllOfTheTimeAreRefused() {
    CompiledProblem heat = small("heat");
    Observation table = Observation.of("data.csv", List.of());
    TermKernel seen =
        answering(TermKernel.class, heat.terms().get(0), "observation", Optional.of(table));
    CompiledProblem problem = answering(CompiledProblem.class, heat, "terms", List.of(seen));
    assertEquals(
        "each slab of the time would see all of the data of heat, of other times too; leave slabs"
            + " at 1 and name no cuts",
        refusal(() -> Training.run(problem, TrainingOptions.of(heat).withSlabs(2), SILENT)));
  }

  private static String refusal(Executable mistake) {
    return assertThrows(IllegalArgumentException.class, mistake).getMessage();
  }

  /** An object like another, but for what one of its methods returns. */
  private static <T> T answering(Class<T> type, T like, String method, Object answer) {
    Object other =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) ->
                called.getName().equals(method) ? answer : called.invoke(like, arguments));
    return type.cast(other);
  }

  @Test
  void slabsBeginWhereThoseBeforeEnd() {
    List<Domain> slabs = TimeSlabs.cut(small("wave").domain(), 7);
    for (int k = 1; k < 7; k++) {
      assertEquals(slabs.get(k - 1).axes().get(1).max(), slabs.get(k).axes().get(1).min());
    }
    assertEquals(0, slabs.get(0).axes().get(1).min());
    assertEquals(1, slabs.get(6).axes().get(1).max());
  }
}
