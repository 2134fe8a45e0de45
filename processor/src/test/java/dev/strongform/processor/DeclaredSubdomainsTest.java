package dev.strongform.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.JetTerm;
import dev.strongform.kernel.RandomFeatures;
import dev.strongform.kernel.Siren;
import dev.strongform.kernel.Subdomains;
import dev.strongform.kernel.TermKernel;
import dev.strongform.processor.harness.BuiltProblem;
import dev.strongform.processor.harness.SourceText;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import dev.strongform.verify.DerivativeCheck;
import dev.strongform.verify.DerivativeReport;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subdomains that a class declares, from source to solution. */
class DeclaredSubdomainsTest {
  private static final TrainingListener SILENT = new TrainingListener() {};

  private static final Pattern STATED =
      Pattern.compile("(\\d+) flops a point: (\\d+) in the network, (\\d+) in the equation");

  /** Heat between walls, under the annotations given. */
  private static BuiltProblem heat(String annotations) {
    return BuiltProblem.of(
        new SourceText(
            "demo.Heat",
            """
            package demo;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", max = 1)
            @Time(max = 0.2)
            @Unknown(name = "u")
            %s
            final class Heat {
              @Equation static double heat(double u_t, double u_xx) { return u_t - u_xx; }
              @Initial @Boundary @Exact static double u(double x, double t) {
                return Math.exp(-Math.PI * Math.PI * t) * Math.sin(Math.PI * x);
              }
            }
            """
                .formatted(annotations)));
  }

  /** A field over a periodic coordinate, a vector and the time. */
  private static BuiltProblem ring(String boxes) {
    return BuiltProblem.of(
        new SourceText(
            "demo.Ring",
            """
            package demo;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", max = 1)
            @Coordinate(name = "y", max = 1, dimension = 2)
            @Time(max = 1)
            @Unknown(name = "u")
            @Unknown(name = "v")
            @Periodic("x")
            @Mlp(of = "u", hidden = 4)
            @Siren(of = "v", hidden = 3, omega0 = 4)
            @Subdomains(boxes = %s)
            final class Ring {
              @Equation static double first(double u_t, double u_x, double v) { return u_t + u_x - v; }
              @Equation static double second(double v_t, double lap_v, double u) {
                return v_t - lap_v + u;
              }
              @Initial static double rest(double u) { return u; }
              @Initial static double push(double v, double x) { return v - Math.sin(x); }
              @Boundary static double walls(double v) { return v; }
            }
            """
                .formatted(boxes)));
  }

  @Test
  void areWrittenAsTheRuntimeReadsThem() {
    String source = heat("@Mlp(hidden = {5, 4}) @Subdomains").generated("/HeatProblem.java");
    assertTrue(source.contains(".in(new Subdomains(List.of(3, 3), 0.5))"), source);
    assertEquals(
        List.of(
            new Architecture("u", List.of(5, 4), Activation.TANH, 1)
                .in(new Subdomains(List.of(4, 1), 0.7))),
        heat("@Mlp(hidden = {5, 4}) @Subdomains(boxes = {4, 1}, overlap = 0.7)")
            .declaredProblem()
            .networks());
  }

  @Test
  void featuresAreDrawnInEachBox() {
    BuiltProblem built = heat("@RandomFeatures(count = 30, scale = 3) @Subdomains(boxes = {2, 1})");
    CompiledProblem problem = built.declaredProblem();
    Architecture whole = Architecture.features("u", 30, Activation.SINE, 1, RandomFeatures.of(3));
    assertEquals(List.of(whole.in(new Subdomains(List.of(2, 1), 0.5))), problem.networks());
    assertEquals(2 * 31, problem.trainedCount());
    assertEquals(2 * (30 * 3 + 31), problem.parameterCount());
    String source = built.generated("/HeatProblem.java");
    assertTrue(source.contains(".in(new Subdomains(List.of(2, 1), 0.5))"), source);
    String wanted =
        "network of u: 31 parameters to solve for, over 30 sine features, drawn, in each of 2 x 1"
            + " boxes that overlap by 0.5";
    assertTrue(problem.info().facts().contains(wanted), problem.info().facts()::toString);
  }

  /** One least squares solve for the output layers of all boxes. */
  @Test
  void featuresInBoxesAreSolvedForAtOnce() {
    CompiledProblem problem =
        heat("@RandomFeatures(count = 100, scale = 3) @Subdomains(boxes = {3, 1})")
            .declaredProblem();
    TrainingResult result = Training.run(problem, TrainingOptions.of(problem), SILENT);
    assertEquals("gauss-newton", result.options().method());
    double error = result.error().orElseThrow().largestRelativeL2();
    assertTrue(error < 1e-8, () -> "error " + error);
  }

  @Test
  void aNumberIsOfEveryComponentAndLeavesPeriodicCoordinatesWhole() {
    Architecture u = new Architecture("u", List.of(4), Activation.TANH, 1);
    Architecture v = Architecture.siren("v", List.of(3), 1, new Siren(4));
    Subdomains one = new Subdomains(List.of(1, 2, 2, 2), 0.5);
    assertEquals(List.of(u.in(one), v.in(one)), ring("2").declaredProblem().networks());
    Subdomains each = new Subdomains(List.of(1, 2, 2, 3), 0.5);
    assertEquals(List.of(u.in(each), v.in(each)), ring("{1, 2, 3}").declaredProblem().networks());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RandomFeatures(count = 9)",
        "@FourierFeatures(directions = 2, scales = 3, hidden = 4)"
      })
  void derivativesAreRightBehindDrawnLayers(String network) {
    CompiledProblem problem = heat(network + " @Subdomains(boxes = 2)").declaredProblem();
    DerivativeReport report = DerivativeCheck.run(problem, Initialisation.of(problem, 4), 1);
    assertTrue(report.passed(), report::text);
  }

  @Test
  void derivativesAreRight() {
    CompiledProblem problem = ring("2").declaredProblem();
    DerivativeReport report = DerivativeCheck.run(problem, Initialisation.of(problem, 4), 1);
    assertTrue(report.passed(), report::text);
  }

  @Test
  void areSolved() {
    CompiledProblem problem =
        heat("@Mlp(hidden = 8) @Subdomains(boxes = {2, 1})").declaredProblem();
    TrainingOptions options = TrainingOptions.of(problem).withMethod("lm").withIterations(60);
    TrainingResult result = Training.run(problem, options, SILENT);
    double error = result.error().orElseThrow().largestRelativeL2();
    assertTrue(error < 0.05, () -> "error " + error);
  }

  /** Half of the guide's waves: one for each box, where one network finds none. */
  @Test
  void findTheWavesThatOneNetworkOfAsManyParametersMisses() {
    CompiledProblem problem = waves("@Mlp(hidden = 12)", 15).declaredProblem();
    Architecture whole = new Architecture("u", List.of(22, 22), Activation.TANH, 1);
    double one = error(problem.with(problem.domain(), List.of(whole)));
    double many = error(problem);
    assertTrue(many < 0.1 && 0.5 < one, () -> many + " against " + one);
  }

  /** The ansatz leaves a steep part in the middle; the largest scale is the whole's best. */
  @Test
  void featuresInBoxesAreNearerThanAsManyOnTheWhole() {
    CompiledProblem problem = waves("@RandomFeatures(count = 30, scale = 30)", 5).declaredProblem();
    double many = featuresError(problem);
    for (double scale : new double[] {120, 180, 220}) {
      Architecture whole =
          Architecture.features("u", 150, Activation.SINE, 1, RandomFeatures.of(scale));
      double one = featuresError(problem.with(problem.domain(), List.of(whole)));
      assertTrue(10 * many < one, () -> many + " against " + one);
    }
  }

  private static double featuresError(CompiledProblem problem) {
    TrainingOptions options = TrainingOptions.of(problem).withInteriorPoints(600);
    return Training.run(problem, options, SILENT).error().orElseThrow().largestRelativeL2();
  }

  private static double error(CompiledProblem problem) {
    TrainingOptions options = TrainingOptions.of(problem).withMethod("lm").withIterations(40);
    return Training.run(problem, options, SILENT).error().orElseThrow().largestRelativeL2();
  }

  private static BuiltProblem waves(String network, int boxes) {
    return BuiltProblem.of(
        new SourceText(
            "demo.Waves",
            """
            package demo;
            import dev.strongform.annotations.*;
            @Problem
            @Coordinate(name = "x", min = -Math.PI, max = Math.PI)
            @Unknown(name = "u")
            %s
            @Subdomains(boxes = %d, overlap = 1)
            @Training(interior = 300)
            final class Waves {
              @Equation static double slope(double x, double u_x) {
                return u_x - Math.cos(15 * x);
              }
              @Ansatz static double u(double x, double net) { return Math.tanh(15 * x) * net; }
              @Exact static double u(double x) { return Math.sin(15 * x) / 15; }
            }
            """
                .formatted(network, boxes)));
  }

  /** The networks whose boxes hold a point, on average. */
  @Test
  void theirCostIsTheRuntimes() {
    BuiltProblem built = heat("@Mlp(hidden = {5, 4}) @Subdomains(boxes = {4, 1}, overlap = 0.7)");
    BuiltProblem whole = heat("@Mlp(hidden = {5, 4})");
    Matcher card = STATED.matcher(built.generated(".md"));
    Matcher plain = STATED.matcher(whole.generated(".md"));
    for (TermKernel term : built.declaredProblem().terms()) {
      assertTrue(card.find() && plain.find());
      long networks = Math.round(Long.parseLong(plain.group(2)) * (1 + 0.7 * 3 / 4));
      assertEquals(networks, ((JetTerm) term).jets().flopsPerPoint());
      assertEquals(networks, Long.parseLong(card.group(2)));
      assertEquals(term.info().flopsPerPoint(), Long.parseLong(card.group(1)));
    }
    assertFalse(card.find());
  }

  @Test
  void factsNameThem() {
    List<String> facts =
        heat("@Mlp(hidden = {5, 4}) @Subdomains(boxes = {4, 1})").problem().info().facts();
    String wanted =
        "network of u: 44 parameters, layers [5, 4], tanh, in each of 4 x 1 boxes that overlap by"
            + " 0.5";
    assertTrue(facts.contains(wanted), facts::toString);
  }
}
