package dev.strongform.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.TermKernel;
import dev.strongform.kernel.Tile;
import dev.strongform.models.ModelProblem;
import dev.strongform.models.Models;
import dev.strongform.models.PointKernel;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import dev.strongform.train.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final ModelProblem DECAY = Models.decay(5);

  private static TrainingOptions options() {
    return TrainingOptions.of(DECAY).withIterations(20).withThreads(1);
  }

  /** What each run evaluates first: its parameters, then its first point. */
  @Test
  void everyMethodOfASeedStartsFromTheSameParametersOnTheSamePoints() {
    List<List<Double>> first = new ArrayList<>();
    AtomicBoolean armed = new AtomicBoolean(true);
    ModelProblem watched =
        new ModelProblem(
            DECAY.info(),
            DECAY.domain(),
            DECAY.parameters(),
            List.of(watched(DECAY.terms().get(0), armed, first), DECAY.terms().get(1)),
            DECAY.field(),
            DECAY.exact());
    Comparison comparison = new Comparison(watched, options(), false);
    comparison.run(List.of("adam", "lbfgs", "lm"), 2, run -> armed.set(true));
    assertEquals(6, first.size());
    for (int seed = 0; seed < 2; seed++) {
      assertEquals(first.get(seed), first.get(2 + seed));
      assertEquals(first.get(seed), first.get(4 + seed));
    }
    assertNotEquals(first.get(0), first.get(1), "seeds have starts of their own");
  }

  private static TermKernel watched(
      TermKernel kernel, AtomicBoolean armed, List<List<Double>> first) {
    return new PointKernel(
        kernel.info(),
        1,
        DECAY.parameterCount(),
        (theta, point, normal, row) -> {
          if (armed.getAndSet(false)) {
            List<Double> seen = new ArrayList<>(Arrays.stream(theta).boxed().toList());
            seen.add(point[0]);
            first.add(seen);
          }
          return rate(kernel, theta, point, row);
        });
  }

  private static double rate(TermKernel kernel, double[] theta, double[] point, double[] row) {
    Tile tile = kernel.newTile(1);
    tile.points[0] = point[0];
    tile.setSize(1);
    kernel.linearise(theta, tile);
    System.arraycopy(tile.partials, 0, row, 0, row.length);
    return tile.residual[0];
  }

  @Test
  void measuringChangesNoBit() {
    for (String method : List.of("adam", "lm")) {
      ComparedRun run =
          new Comparison(DECAY, options(), false).run(List.of(method), 1, r -> {}).get(0);
      TrainingResult plain =
          Training.run(DECAY, options().withMethod(method), new TrainingListener() {});
      assertEquals(plain.loss(), run.end().loss());
      assertEquals(plain.iterations(), run.end().iteration());
      assertEquals(plain.error().orElseThrow().largestRelativeL2(), run.end().error());
    }
  }

  @Test
  void workGrowsAlongThePathAndGradientDescentCostsAGradientAnIteration() {
    Comparison comparison = new Comparison(Models.linear(), options(), false);
    assertFalse(comparison.errorKnown(), "so that losses are compared, which cost no time");
    ComparedRun run = comparison.run(List.of("gradient-descent"), 1, r -> {}).get(0);
    assertEquals(Stop.ITERATIONS, run.stop());
    assertEquals(20, run.path().size());
    for (Sample at : run.path()) {
      assertEquals(at.iteration(), at.work(), 1e-12);
    }
    assertEquals(20 + 1 / 3.0, run.end().work(), 1e-12, "the last parameters are looked at too");
  }

  /** An update of two terms' weights takes the gradient of each. */
  @Test
  void workIsCountedAcrossRenewedWeights() {
    TrainingOptions renewing = options().withWeighting(Weighting.RELOBRALO);
    ComparedRun run =
        new Comparison(DECAY, renewing, false).run(List.of("gradient-descent"), 1, r -> {}).get(0);
    assertEquals(2, DECAY.terms().size());
    assertTrue(run.end().work() >= 20 + 2 * 2, () -> "work " + run.end().work());
  }

  @Test
  void iterationsArePlannedFromThePaceWhereATimeIsGiven() {
    TrainingOptions timed = options().withSeconds(0.4);
    ComparedRun run = new Comparison(DECAY, timed, true).run(List.of("adam"), 1, r -> {}).get(0);
    assertTrue(run.plannedIterations() > 20, () -> run.plannedIterations() + " iterations");
    assertTrue(run.end().iteration() <= run.plannedIterations());
    assertTrue(run.end().seconds() < 4, () -> run.end().toString());
    assertThrows(IllegalArgumentException.class, () -> new Comparison(DECAY, options(), true));
  }

  @Test
  void whatCannotRunIsRefusedBeforeAnythingRuns() {
    Comparison comparison = new Comparison(DECAY, options().withBatch(8), false);
    String unknown = refusal(comparison, List.of("adam", "newtonish"));
    assertTrue(unknown.contains("there is no method \"newtonish\""), unknown);
    String clash = refusal(comparison, List.of("adam", "lbfgs"));
    assertTrue(clash.startsWith("lbfgs cannot run: "), clash);
    new Comparison(DECAY, options(), false).check(List.of("adam", "lbfgs", "lm"));
  }

  private static String refusal(Comparison comparison, List<String> methods) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> comparison.check(methods)).getMessage());
  }

  /** The points of one iteration or two: the first method's memory runs out, and only then. */
  @Test
  void otherMethodsGoOnWhereOneIsOutOfMemory() {
    AtomicBoolean full = new AtomicBoolean();
    ModelProblem scarce =
        new ModelProblem(
            DECAY.info(),
            DECAY.domain(),
            DECAY.parameters(),
            List.of(lackingMemory(DECAY.terms().get(0), full), DECAY.terms().get(1)),
            DECAY.field(),
            DECAY.exact());
    Comparison comparison = new Comparison(scarce, options(), false);
    comparison.check(List.of("lm", "adam"));
    full.set(true);
    List<Stop> told = new ArrayList<>();
    List<ComparedRun> runs = comparison.run(List.of("lm", "adam"), 2, run -> told.add(run.stop()));
    assertEquals(List.of(Stop.MEMORY, Stop.ITERATIONS, Stop.ITERATIONS, Stop.ITERATIONS), told);
    assertTrue(Double.isFinite(runs.get(0).end().loss()), "of the best parameters");
    assertTrue(runs.get(0).end().iteration() < runs.get(1).end().iteration());
  }

  private static TermKernel lackingMemory(TermKernel kernel, AtomicBoolean full) {
    return new PointKernel(
        kernel.info(),
        1,
        DECAY.parameterCount(),
        (theta, point, normal, row) -> {
          if (full.getAndSet(false)) {
            throw new OutOfMemoryError("Java heap space");
          }
          return rate(kernel, theta, point, row);
        });
  }

  @Test
  void summariesAreMediansAndExtremesTheBestMethodFirst() {
    List<MethodSummary> summaries =
        MethodSummary.of(
            List.of(
                run("slow", 1, 3e-2),
                run("slow", 2, Double.NaN),
                run("slow", 3, 1e-2),
                run("fast", 1, 1e-6),
                run("fast", 2, 3e-6)));
    assertEquals(List.of("fast", "slow"), summaries.stream().map(MethodSummary::method).toList());
    assertEquals(2e-6, summaries.get(0).median(), 1e-20);
    MethodSummary slow = summaries.get(1);
    assertArrayEquals(
        new double[] {1e-2, 3e-2, Double.NaN},
        new double[] {slow.smallest(), slow.median(), slow.largest()});
    assertEquals(2, slow.median(Sample::seconds));
  }

  private static ComparedRun run(String method, long seed, double error) {
    Sample end = new Sample(10, seed, 10, Double.NaN, error);
    return new ComparedRun(method, seed, 10, List.of(), end, Stop.ITERATIONS);
  }
}
