package dev.strongform.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Activation;
import dev.strongform.kernel.Architecture;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Precision;
import dev.strongform.kernel.Windows;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.preset.Methods;
import dev.strongform.optim.step.Stop;
import dev.strongform.train.IterationRecord;
import dev.strongform.train.Resampling;
import dev.strongform.train.Training;
import dev.strongform.train.TrainingListener;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.TrainingResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method on samples of each kind, with settings that not all of them use, starts or is
 * refused with a sentence before the first iteration.
 */
class EveryMethodTest {
  private static final String SQUARES =
      "lm lm-plain lm-qr lm-output gauss-newton varpro varpro-qr varpro-full dogleg spring engd"
          + " sketched kfac polyak";

  /** By the word that a refusal says where it does not name the method. */
  private static final Map<String, UnaryOperator<TrainingOptions>> SETTINGS =
      Map.of(
          "batch", options -> options.withBatch(10),
          "learning rate", options -> options.withLearningRate(0.01),
          "momentum", options -> options.withDescent(DescentSettings.usual().withMomentum(0.5)),
          "float32", options -> options.withPrecision(Precision.FLOAT32),
          "resample", options -> options.withResampling(new Resampling(1, "rad")));

  /** What helps, or what to leave. */
  private static final Pattern REMEDY = Pattern.compile("[;:] (use|take|leave) |; .*points");

  /** Counts what it hears of. */
  private static final class Heard implements TrainingListener {
    private int iterations;

    @Override
    public void iteration(IterationRecord record) {
      iterations++;
    }
  }

  private static CompiledProblem problem(String kind) {
    return switch (kind) {
      case "windows" -> SamplesTest.problem("wave").in(Windows.of(6, 6, 1e-2));
      case "ritz1d-trained" -> trained(SamplesTest.problem("ritz1d"));
      default -> SamplesTest.resized(SamplesTest.problem(kind), 6, 1);
    };
  }

  private static CompiledProblem trained(CompiledProblem problem) {
    return problem.with(
        problem.domain(), List.of(new Architecture("u", List.of(4), Activation.TANH, 1)));
  }

  private static TrainingOptions options(CompiledProblem problem) {
    TrainingOptions usual = TrainingOptions.of(problem).withIterations(2).withThreads(1);
    return problem.isWindowed()
        ? usual.forWindows().withIterations(2)
        : usual
            .withInteriorPoints(30)
            .withBoundaryPoints(8)
            .withInitialPoints(8)
            .withSlabs(1)
            .withLinearAlgebra(Optional.of("ejml"));
  }

  /** Which methods are refused, and why, where nothing else is asked for. */
  @ParameterizedTest
  @CsvSource({
    "ritz1d, an @Energy does not give, " + SQUARES,
    "ritz1d-trained, an @Energy does not give, " + SQUARES,
    "burgers, not affine, varpro varpro-qr varpro-full",
    "lotka-volterra, not affine, varpro varpro-qr varpro-full",
    "poisson2d, there are no others|none is trained, lm-output varpro varpro-qr varpro-full",
    "wave-inverse, -, none",
    "windows, windows are solved by Newton's method, ALL BUT gauss-newton"
  })
  void runsOrIsRefused(String kind, String because, String names) {
    CompiledProblem problem = problem(kind);
    List<String> listed = List.of(names.replace("ALL BUT ", "").split(" "));
    for (String method : Methods.names()) {
      Optional<String> refusal = refusal(problem, options(problem).withMethod(method), method);
      boolean expected = listed.contains(method) != names.startsWith("ALL BUT");
      assertEquals(expected, refusal.isPresent(), () -> method + ": " + refusal);
      refusal.ifPresent(why -> assertTrue(Pattern.compile(because).matcher(why).find(), why));
    }
  }

  private static Stream<Arguments> kindsAndSettings() {
    return Stream.of("ritz1d", "ritz1d-trained", "lotka-volterra", "poisson2d", "windows")
        .flatMap(kind -> SETTINGS.keySet().stream().map(word -> Arguments.of(kind, word)));
  }

  /** No setting is for all methods, and only energies and windows leave some to none. */
  @ParameterizedTest
  @MethodSource("kindsAndSettings")
  void runsOrIsRefusedWithASetting(String kind, String setting) {
    CompiledProblem problem = problem(kind);
    int refused = 0;
    for (String method : Methods.names()) {
      TrainingOptions options = SETTINGS.get(setting).apply(options(problem).withMethod(method));
      refused += refusal(problem, options, setting).isPresent() ? 1 : 0;
    }
    assertTrue(refused > 0, "it is not for all");
    boolean squares = kind.equals("lotka-volterra") || kind.equals("poisson2d");
    boolean ofPoints = setting.equals("batch") || setting.equals("resample");
    boolean forNone = !squares && ofPoints || kind.equals("windows");
    assertEquals(forNone, refused == Methods.names().size(), () -> setting + " on " + kind);
  }

  /** The sentence of a run that is refused; else it has started. */
  private static Optional<String> refusal(
      CompiledProblem problem, TrainingOptions options, String setting) {
    Heard heard = new Heard();
    try {
      assertStarted(Training.run(problem, options, heard));
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      String why = refused.getMessage();
      assertEquals(0, heard.iterations, why);
      assertTrue(why.contains(options.method()) || why.contains(setting), why);
      assertTrue(REMEDY.matcher(why).find(), why);
      assertFalse(why.contains("\n") || why.contains(". ") || why.endsWith("."), why);
      return Optional.of(why);
    }
  }

  /** Few features are solved for at once, so that there may be no step. */
  private static void assertStarted(TrainingResult result) {
    Set<Stop> atRest =
        Set.of(Stop.STALLED, Stop.LEAST_SQUARES, Stop.STEP_TOLERANCE, Stop.GRADIENT_TOLERANCE);
    assertTrue(
        result.iterations() > 0 || atRest.contains(result.stop()), () -> result.stop().name());
    assertTrue(Double.isFinite(result.loss()));
  }
}
