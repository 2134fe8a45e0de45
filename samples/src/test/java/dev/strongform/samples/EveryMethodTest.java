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
import dev.strongform.optim.step.RateSchedule;
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
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  /** Those that ask for more than a gradient. */
  private static final String MORE_THAN_GRADIENTS =
      SQUARES + " natural-gradient damped-natural-gradient";

  /** Those that compare gradients of one sample. */
  private static final String COMPARING =
      "lbfgs lbfgs-schwarz bfgs ss-bfgs ss-broyden barzilai-borwein nonlinear-cg lsr1";

  /** Those whose steps have the length of a rate. */
  private static final String RATED =
      "gradient-descent heavy-ball nesterov sgd sgd-momentum sgd-averaged adagrad rmsprop adam"
          + " adamw amsgrad nadam lion svrg saga sgd-growing shampoo soap muon";

  private static final String WITH_MOMENTUM =
      "heavy-ball nesterov sgd-momentum adam adamw amsgrad nadam lion soap muon spring";

  /**
   * What is asked for, and the methods that cannot have it on any sample.
   *
   * @param word that a refusal says where it does not name the method
   */
  private record Wish(String word, UnaryOperator<TrainingOptions> asked, Set<String> refusing) {
    private static Wish of(
        String word, UnaryOperator<DescentSettings> descent, Set<String> refusing) {
      DescentSettings settings = descent.apply(DescentSettings.usual());
      return new Wish(word, options -> options.withDescent(settings), refusing);
    }

    /** Whether it is about points, which are an energy's own. */
    private boolean ofPoints() {
      return word.equals("batch") || word.startsWith("resample");
    }

    @Override
    public String toString() {
      return word;
    }
  }

  private static final List<Wish> WISHES =
      List.of(
          new Wish("batch", options -> options.withBatch(10), listed(COMPARING)),
          new Wish("learning rate", options -> options.withLearningRate(0.01), allBut(RATED)),
          Wish.of("schedule", usual -> usual.withSchedule(RateSchedule.COSINE), allBut(RATED)),
          Wish.of("warm-up", usual -> usual.withWarmUp(1), allBut(RATED)),
          Wish.of("weight decay", usual -> usual.withWeightDecay(0.01), allBut(RATED)),
          Wish.of("momentum", usual -> usual.withMomentum(0.5), allBut(WITH_MOMENTUM)),
          new Wish(
              "float32",
              options -> options.withPrecision(Precision.FLOAT32),
              listed(MORE_THAN_GRADIENTS)),
          new Wish(
              "resample",
              options -> options.withResampling(new Resampling(1, "rad")),
              listed(COMPARING)),
          new Wish(
              "resample 2", options -> options.withResampling(new Resampling(2, "rad")), Set.of()));

  private static Set<String> listed(String names) {
    Set<String> listed = Set.of(names.split(" "));
    assertTrue(Methods.names().containsAll(listed), () -> "there are no such methods: " + names);
    return listed;
  }

  private static Set<String> allBut(String names) {
    Set<String> others = new TreeSet<>(Methods.names());
    others.removeAll(listed(names));
    return others;
  }

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

  /** What each kind leaves out where nothing else is asked for, as above. */
  private static final Map<String, Set<String>> LEFT_OUT =
      Map.of(
          "ritz1d", listed(SQUARES),
          "ritz1d-trained", listed(SQUARES),
          "lotka-volterra", listed("varpro varpro-qr varpro-full"),
          "poisson2d", listed("lm-output varpro varpro-qr varpro-full"));

  private static Stream<Arguments> kindsAndWishes() {
    return Stream.of("ritz1d", "ritz1d-trained", "lotka-volterra", "poisson2d", "windows")
        .flatMap(kind -> WISHES.stream().map(wish -> Arguments.of(kind, wish)));
  }

  /** Exactly those that cannot have it; energies and windows leave their points to none. */
  @ParameterizedTest
  @MethodSource("kindsAndWishes")
  void runsOrIsRefusedWithASetting(String kind, Wish wish) {
    boolean ownPoints = kind.startsWith("ritz1d") && wish.ofPoints();
    Set<String> expected = new TreeSet<>(wish.refusing());
    if (ownPoints || kind.equals("windows")) {
      expected.addAll(Methods.names());
    } else {
      expected.addAll(LEFT_OUT.get(kind));
    }
    assertEquals(expected, refused(problem(kind), wish, Methods.names()));
  }

  private static Set<String> refused(CompiledProblem problem, Wish wish, Iterable<String> methods) {
    Set<String> refused = new TreeSet<>();
    for (String method : methods) {
      TrainingOptions options = wish.asked().apply(options(problem).withMethod(method));
      refusal(problem, options, wish.word()).ifPresent(why -> refused.add(method));
    }
    return refused;
  }

  /** Each sample with another wish than the sample before. */
  private static Stream<Arguments> samplesAndWishes() {
    List<Wish> refusedBySome = WISHES.stream().filter(wish -> !wish.refusing().isEmpty()).toList();
    List<String> names = SamplesTest.names().toList();
    return IntStream.range(0, names.size())
        .mapToObj(i -> Arguments.of(names.get(i), refusedBySome.get(i % refusedBySome.size())));
  }

  /** Before the first iteration, with what helps, on every sample. */
  @ParameterizedTest
  @MethodSource("samplesAndWishes")
  void noSampleGivesAMethodWhatItCannotHave(String name, Wish wish) {
    assertEquals(wish.refusing(), refused(problem(name), wish, wish.refusing()));
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
