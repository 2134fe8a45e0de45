package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.TermInfo;
import dev.strongform.objective.Objective;
import dev.strongform.objective.PointWeights;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.points.PointSet;
import dev.strongform.train.Collocation;
import dev.strongform.train.TrainingOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Terms that are swept together against the same terms, each by itself. */
class SharedJetsTest {
  private static final double TOLERANCE = 1e-12;

  @ParameterizedTest
  @MethodSource("names")
  void scalarSweepsEqualThoseOfTheTermsAlone(String name) {
    assertSweepsEqualThoseOfTheTermsAlone(name, "scalar");
  }

  @ParameterizedTest
  @MethodSource("names")
  void vectorSweepsEqualThoseOfTheTermsAlone(String name) {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    assertSweepsEqualThoseOfTheTermsAlone(name, "vector");
  }

  /** All samples but the regression: its one term shares with none, and its rows are too many. */
  static Stream<String> names() {
    return SamplesTest.names().filter(name -> !name.equals("regression"));
  }

  private static void assertSweepsEqualThoseOfTheTermsAlone(String name, String engine) {
    CompiledProblem problem = small(name);
    List<WeightedTerm> terms = terms(problem);
    try (Workers workers = Workers.of(2)) {
      KernelEngine kernels = KernelEngines.choose(Optional.of(engine)).engine();
      Map<String, double[]> together = sweeps(problem, terms, workers, kernels);
      Map<String, double[]> alone = sweeps(problem, apart(terms), workers, kernels);
      alone.forEach(
          (what, expected) -> assertClose(expected, together.get(what), name + ": " + what));
    }
  }

  /** Each term of a group has weights of its own points. */
  @Test
  void weightsOfPointsAreThoseOfTheTermsAlone() {
    CompiledProblem problem = small("kovasznay");
    List<WeightedTerm> terms = terms(problem);
    KernelEngine scalar = KernelEngines.plain();
    try (Workers workers = Workers.of(2)) {
      Map<String, double[]> together = sweeps(problem, uneven(terms), workers, scalar);
      Map<String, double[]> alone = sweeps(problem, uneven(apart(terms)), workers, scalar);
      alone.forEach((what, expected) -> assertClose(expected, together.get(what), what));
    }
  }

  private static List<WeightedTerm> uneven(List<WeightedTerm> terms) {
    SplittableRandom random = new SplittableRandom(6);
    return terms.stream()
        .map(
            term -> {
              int size = term.points().size();
              double[] factors = random.doubles(size, 0, 2).toArray();
              return term.with(new PointWeights(factors, random.doubles(size).toArray()));
            })
        .toList();
  }

  @Test
  void noBitDependsOnTheNumberOfThreads() {
    CompiledProblem problem = small("kovasznay");
    KernelEngine scalar = KernelEngines.plain();
    try (Workers one = Workers.of(1);
        Workers three = Workers.of(3)) {
      Map<String, double[]> few = sweeps(problem, terms(problem), one, scalar);
      Map<String, double[]> many = sweeps(problem, terms(problem), three, scalar);
      few.forEach((what, expected) -> assertArrayEquals(expected, many.get(what), what));
    }
  }

  @Test
  void oneForwardAndOneReverseSweepServeAllEquationsOfASystem() {
    CompiledProblem problem = SamplesTest.problem("kovasznay");
    List<WeightedTerm> equations = equations(problem);
    assertEquals(3, equations.size());
    assertEquals("3 forward, 3 reverse, 0 rows, 0 duals", gradient(problem, apart(equations)));
    assertEquals("1 forward, 1 reverse, 0 rows, 0 duals", gradient(problem, equations));
    assertEquals("3 forward, 0 reverse, 3 rows, 0 duals", squares(problem, apart(equations)));
    assertEquals("1 forward, 0 reverse, 3 rows, 0 duals", squares(problem, equations));
  }

  @Test
  void aBatchIsSweptTogetherToo() {
    CompiledProblem problem = SamplesTest.problem("kovasznay");
    SweepCounter counter = new SweepCounter();
    try (Workers workers = Workers.of(1)) {
      ResidualObjective loss = new ResidualObjective(problem, equations(problem), workers, counter);
      Objective batch = loss.batches(loss.residualCount() / 2, 5).get();
      assertEquals(loss.residualCount() / 2, batch.residualCount());
      batch.value(theta(problem));
      assertEquals("1 forward, 0 reverse, 0 rows, 0 duals", counter.toString());
    }
  }

  @Test
  void aDefectNamesTheTermAndThePoint() {
    CompiledProblem problem = SamplesTest.problem("kovasznay");
    List<WeightedTerm> terms = new ArrayList<>(equations(problem));
    WeightedTerm last = terms.get(2);
    JetTerm broken = new BrokenAtALane((JetTerm) last.kernel(), 7);
    terms.set(2, new WeightedTerm(broken, last.points(), 1));
    assertTrue(terms.get(0).sharesJetsWith(terms.get(2)));
    double[] point = last.points().point(7);
    try (Workers workers = Workers.of(1)) {
      String defect =
          new ResidualObjective(problem, terms, workers, KernelEngines.plain())
              .defect(theta(problem))
              .orElseThrow();
      String expected =
          String.format(
              Locale.ROOT,
              "residual became NaN in term mass at x = %.6g, y = %.6g",
              point[0],
              point[1]);
      assertEquals(expected, defect);
    }
  }

  private static String gradient(CompiledProblem problem, List<WeightedTerm> terms) {
    SweepCounter counter = new SweepCounter();
    try (Workers workers = Workers.of(1)) {
      new ResidualObjective(problem, terms, workers, counter)
          .gradient(theta(problem), new double[problem.parameterCount()]);
    }
    return counter.toString();
  }

  private static String squares(CompiledProblem problem, List<WeightedTerm> terms) {
    SweepCounter counter = new SweepCounter();
    try (Workers workers = Workers.of(1)) {
      new ResidualObjective(problem, terms, workers, counter)
          .rowSquares(theta(problem), problem.trained());
    }
    return counter.toString();
  }

  private static double[] theta(CompiledProblem problem) {
    return Initialisation.glorot(problem.parameters(), 4);
  }

  private static Map<String, double[]> sweeps(
      CompiledProblem problem, List<WeightedTerm> terms, Workers workers, KernelEngine engine) {
    ResidualObjective loss = new ResidualObjective(problem, terms, workers, engine);
    return new EverySweep(loss, theta(problem), problem.trained()).results();
  }

  private static CompiledProblem small(String name) {
    CompiledProblem problem = SamplesTest.problem(name);
    return SamplesTest.resized(problem, 12, problem.isDrawn() ? 1 : 2);
  }

  /** Fewer points than a run has, in pieces that do not fill their tiles. */
  private static List<WeightedTerm> terms(CompiledProblem problem) {
    TrainingOptions options =
        TrainingOptions.of(problem)
            .withInteriorPoints(150)
            .withBoundaryPoints(70)
            .withInitialPoints(70);
    return Collocation.draw(problem, options).terms();
  }

  /** All equations on a single tile of points. */
  private static List<WeightedTerm> equations(CompiledProblem problem) {
    TrainingOptions options = TrainingOptions.of(problem).withInteriorPoints(64);
    return Collocation.draw(problem, options).terms().stream()
        .filter(term -> term.kernel().info().kind() == TermInfo.Kind.EQUATION)
        .toList();
  }

  /** The same terms, each on a point set of its own, so that none shares anything. */
  private static List<WeightedTerm> apart(List<WeightedTerm> terms) {
    return terms.stream()
        .map(
            term ->
                new WeightedTerm(
                    term.kernel(),
                    new PointSet(term.points().coordinates(), term.points().normals()),
                    term.weight()))
        .toList();
  }

  private static void assertClose(double[] expected, double[] actual, String what) {
    double scale = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual[i], TOLERANCE * scale, what + " " + i);
    }
  }
}
