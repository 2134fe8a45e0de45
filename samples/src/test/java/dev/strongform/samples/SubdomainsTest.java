package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.RandomFeatures;
import dev.strongform.kernel.Siren;
import dev.strongform.kernel.Subdomains;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.points.PointSet;
import dev.strongform.train.Collocation;
import dev.strongform.train.GrowingTraining;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import dev.strongform.verify.DerivativeCheck;
import dev.strongform.verify.DerivativeReport;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples on networks in overlapping boxes. */
class SubdomainsTest {
  private static final TrainingListener SILENT = new TrainingListener() {};

  private static CompiledProblem whole(String name, Integer... hidden) {
    CompiledProblem problem = SamplesTest.problem(name);
    List<Architecture> networks =
        problem.networks().stream()
            .map(
                own ->
                    new Architecture(own.name(), List.of(hidden), Activation.TANH, own.outputs()))
            .toList();
    return problem.with(problem.domain(), networks);
  }

  private static CompiledProblem boxed(CompiledProblem whole, double overlap, List<Integer> boxes) {
    Subdomains subdomains = new Subdomains(boxes, overlap);
    return whole.with(
        whole.domain(), whole.networks().stream().map(own -> own.in(subdomains)).toList());
  }

  private static TrainingOptions options(CompiledProblem problem, String method) {
    return TrainingOptions.of(problem)
        .withMethod(method)
        .withInteriorPoints(150)
        .withIterations(12)
        .withSeed(3);
  }

  private static TrainingResult solve(CompiledProblem problem, String method) {
    return Training.run(problem, options(problem, method), SILENT);
  }

  @ParameterizedTest
  @CsvSource({
    "poisson2d, lm",
    "poisson2d, adam",
    "poisson2d, kfac",
    "poisson2d, varpro",
    "burgers, lbfgs",
    "convection, lm",
    "schroedinger, lm"
  })
  void oneBoxGivesTheBitsOfThePlainMethod(String name, String method) {
    CompiledProblem plain = whole(name, 7, 6);
    TrainingResult expected = solve(plain, method);
    TrainingResult found = solve(boxed(plain, 0.5, List.of(1)), method);
    assertArrayEquals(expected.theta(), found.theta());
    assertEquals(expected.loss(), found.loss());
    assertEquals(
        expected.error().map(error -> error.largestRelativeL2()),
        found.error().map(error -> error.largestRelativeL2()));
  }

  /** Features as declared, but few. */
  private static CompiledProblem features(String name, int count) {
    CompiledProblem problem = SamplesTest.problem(name);
    return problem.with(
        problem.domain(),
        problem.networks().stream()
            .map(own -> own.withDrawn(RandomFeatures.of(4)).withHidden(List.of(count)))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "poisson2d, gauss-newton",
    "ritz2d, natural-gradient",
    "kovasznay, lm-qr",
    "wave-inverse, lm-qr",
    "reaction, gauss-newton"
  })
  void oneBoxGivesTheBitsOfPlainFeatures(String name, String method) {
    CompiledProblem plain = features(name, 30);
    TrainingResult expected = solve(plain, method);
    TrainingResult found = solve(boxed(plain, 0.5, List.of(1)), method);
    assertArrayEquals(expected.theta(), found.theta());
    assertEquals(expected.loss(), found.loss());
    assertEquals(
        expected.error().map(error -> error.largestRelativeL2()),
        found.error().map(error -> error.largestRelativeL2()));
  }

  /** Newton's method on the output layers of all boxes, slab after slab. */
  @Test
  void equationsThatAreNotAffineAreSolvedInBoxes() {
    CompiledProblem whole = SamplesTest.problem("reaction");
    RandomFeatures drawn = new RandomFeatures(List.of(25.0, 1.5), RandomFeatures.USUAL_SHARES);
    Architecture network = Architecture.features("u", 100, Activation.SINE, 1, drawn);
    CompiledProblem boxed = boxed(whole.with(whole.domain(), List.of(network)), 1, List.of(2, 1));
    TrainingOptions options =
        TrainingOptions.of(boxed).withInteriorPoints(600).withSlabs(5).withSeed(0);
    TrainingResult result = Training.run(boxed, options, SILENT);
    assertEquals("gauss-newton", result.options().method());
    double error = result.error().orElseThrow().largestRelativeL2();
    assertTrue(error < 1e-4, () -> "error " + error);
  }

  /** Each box has its own, the first those of the whole domain, and a seed always the same. */
  @Test
  void boxesDrawFeaturesOfTheirOwn() {
    CompiledProblem plain = features("poisson2d", 5);
    CompiledProblem boxed = boxed(plain, 0.5, List.of(2, 1));
    double[] one = Initialisation.of(plain, 8);
    double[] two = Initialisation.of(boxed, 8);
    assertArrayEquals(two, Initialisation.of(boxed, 8));
    assertArrayEquals(one, Arrays.copyOf(two, one.length));
    for (int k = 0; k < 3 * 5; k++) {
      assertNotEquals(two[k], two[one.length + k]);
    }
    assertEquals(2 * 6, boxed.trainedCount());
  }

  @ParameterizedTest
  @CsvSource({"poisson2d, 3", "convection, 2", "poisson5d, 2", "wave-inverse, 2", "ritz2d, 2"})
  void derivativesOfFeaturesInBoxesAreRight(String name, int boxes) {
    CompiledProblem problem = boxed(features(name, 7), 0.6, List.of(boxes));
    DerivativeReport report = DerivativeCheck.run(problem, Initialisation.of(problem, 4), 1);
    assertTrue(report.passed(), report::text);
  }

  @ParameterizedTest
  @CsvSource({"poisson2d, 3", "convection, 2", "kdv, 3", "poisson5d, 2", "schroedinger, 2"})
  void derivativesAreRight(String name, int boxes) {
    CompiledProblem problem = boxed(whole(name, 5, 4), 0.6, List.of(boxes));
    DerivativeReport report = DerivativeCheck.run(problem, Initialisation.of(problem, 4), 1);
    assertTrue(report.passed(), report::text);
  }

  /** Each starts otherwise, siren by siren. */
  @Test
  void boxesStartWithNetworksOfTheirOwn() {
    CompiledProblem problem = SamplesTest.problem("poisson2d");
    Architecture siren = Architecture.siren("u", List.of(5), 1, new Siren(4));
    CompiledProblem whole = problem.with(problem.domain(), List.of(siren));
    CompiledProblem boxed = boxed(whole, 0.5, List.of(2, 1));
    double[] one = Initialisation.of(whole, 8);
    double[] two = Initialisation.of(boxed, 8);
    assertEquals(2 * one.length, two.length);
    assertArrayEquals(one, Arrays.copyOf(two, one.length));
    double[] second = Arrays.copyOfRange(two, one.length, two.length);
    assertTrue(Arrays.stream(second).allMatch(entry -> Math.abs(entry) <= Math.PI));
    assertTrue(!Arrays.equals(one, second));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lm",
        "varpro",
        "varpro-full",
        "kfac",
        "lbfgs-schwarz",
        "shampoo",
        "soap",
        "muon",
        "adam"
      })
  void methodsThatKnowLayersRunOnBoxes(String method) {
    CompiledProblem problem = boxed(whole("poisson2d", 6, 6), 0.5, List.of(2));
    double start = Training.run(problem, options(problem, method).withIterations(1), SILENT).loss();
    double end = Training.run(problem, options(problem, method).withIterations(25), SILENT).loss();
    assertTrue(end < start, () -> method + ": " + end + " after " + start);
  }

  /** Where a run says where its points lie, those of a box follow one another. */
  @Test
  void pointsComeBoxByBox() {
    CompiledProblem whole = whole("heat", 6);
    CompiledProblem boxed = boxed(whole, 0.5, List.of(3, 2));
    Subdomains boxes = boxed.networks().get(0).subdomains().orElseThrow();
    List<PointSet> points = points(boxed);
    for (PointSet set : points) {
      int before = 0;
      for (int index = 0; index < set.size(); index++) {
        int cell = boxes.cell(boxed.domain(), set.point(index));
        assertTrue(cell >= before, () -> "box " + cell);
        before = cell;
      }
    }
    for (int term = 0; term < points.size(); term++) {
      assertEquals(sorted(points(whole).get(term)), sorted(points.get(term)));
    }
  }

  private static List<PointSet> points(CompiledProblem problem) {
    return Collocation.draw(problem, options(problem, "lm")).terms().stream()
        .map(WeightedTerm::points)
        .toList();
  }

  private static List<String> sorted(PointSet points) {
    return IntStream.range(0, points.size())
        .mapToObj(index -> Arrays.toString(points.point(index)))
        .sorted()
        .toList();
  }

  /** The time's slabs are cut into the boxes that the whole time would be. */
  @Test
  void slabsHaveBoxesToo() {
    CompiledProblem problem = boxed(whole("heat", 6), 0.5, List.of(2));
    TrainingResult result =
        Training.run(problem, options(problem, "lm").withIterations(40).withSlabs(2), SILENT);
    assertTrue(result.error().orElseThrow().largestRelativeL2() < 0.05);
  }

  @Test
  void networksInBoxesDoNotGrow() {
    CompiledProblem problem = boxed(whole("heat", 8), 0.5, List.of(2));
    TrainingOptions options = TrainingOptions.of(problem);
    assertEquals(
        "networks in subdomains cannot grow: leave one of the two out",
        assertThrows(
                IllegalArgumentException.class,
                () -> GrowingTraining.run(problem, options, List.of(4), SILENT))
            .getMessage());
  }
}
