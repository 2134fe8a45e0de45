package dev.strongform.cli;

import dev.strongform.cli.terminal.Mistake;
import dev.strongform.kernel.NearestName;
import dev.strongform.kernel.Precision;
import dev.strongform.train.TrainingOptions;
import dev.strongform.train.Weighting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that override a problem's own training settings. */
final class TrainingFlags {
  @Option(
      names = "--method",
      paramLabel = "NAME",
      completionCandidates = MethodNames.class,
      description =
          "Optimizer: ${COMPLETION-CANDIDATES}. Or a schedule such as adam:500,lm, where a number, 20%%,"
              + " plateau=N, decrease=F, noise=R, damping-above=D, damping-below=D or pace=D ends a"
              + " phase.")
  private @Nullable String method;

  @Option(
      names = "--points",
      paramLabel = "N",
      split = ",",
      description = "Collocation points: interior[,boundary[,initial]].")
  private @Nullable List<Integer> points;

  @Option(names = "--iterations", paramLabel = "N", description = "Most iterations.")
  private @Nullable Integer iterations;

  @Option(names = "--seconds", paramLabel = "S", description = "Most seconds of training.")
  private @Nullable Double seconds;

  @Option(
      names = "--goal",
      paramLabel = "L",
      description = "A loss that is low enough to end the run, or each slab; 0 for none.")
  private @Nullable Double goal;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random.")
  private @Nullable Long seed;

  @Mixin private PointFlags adaptation = new PointFlags();

  @Option(
      names = "--weighting",
      paramLabel = "NAME",
      description =
          "Weights of the terms: fixed (as given), ntk (equal traces of the tangent kernels), lra,"
              + " gradnorm, relobralo, self-adaptive (these change while it trains), or auto; of each"
              + " point: causal (late times wait for early ones), self-adaptive-points, attention; or"
              + " augmented-lagrangian (conditions are constraints).")
  private @Nullable String weighting;

  @Option(
      names = "--linear-algebra",
      paramLabel = "NAME",
      description = "Back end: ejml or openblas; the fastest that works by default.")
  private @Nullable String linearAlgebra;

  @Option(
      names = "--kernels",
      paramLabel = "NAME",
      description = "Kernels: scalar or vector; those that suit the run by default.")
  private @Nullable String kernels;

  @Option(names = "--threads", paramLabel = "N", description = "Threads; all cores by default.")
  private @Nullable Integer threads;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Points of each step of a stochastic method; 0 for all.")
  private @Nullable Integer batch;

  @Option(
      names = "--learning-rate",
      paramLabel = "R",
      description = "First step size of a method that has one; the method's own by default.")
  private @Nullable Double learningRate;

  @Option(
      names = "--noise",
      paramLabel = "S",
      description = "Relative noise on samples of the exact solution, such as 0.01.")
  private @Nullable Double noise;

  @Mixin private DescentFlags descent = new DescentFlags();

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      description =
          "float64, or float32 for methods that need the gradient alone, on networks of 32 neurons"
              + " and more.")
  private @Nullable String precision;

  /**
   * The options with every flag that was given.
   *
   * @throws IllegalArgumentException with a sentence, where a value is out of its range
   */
  TrainingOptions applyTo(TrainingOptions options) {
    TrainingOptions result = adaptation.applyTo(withPoints(options));
    result = with(result, method, TrainingOptions::withMethod);
    result = with(result, iterations, TrainingOptions::withIterations);
    result = with(result, seconds, TrainingOptions::withSeconds);
    result = with(result, goal, TrainingOptions::withGoal);
    result = with(result, seed, TrainingOptions::withSeed);
    result = with(result, threads, TrainingOptions::withThreads);
    result = with(result, batch, TrainingOptions::withBatch);
    result = with(result, learningRate, TrainingOptions::withLearningRate);
    result = noise == null ? result : result.withNoise(OptionalDouble.of(noise));
    result = result.withDescent(descent.applyTo(result.descent()));
    result = weighting == null ? result : result.withWeighting(weighting(weighting));
    result = precision == null ? result : result.withPrecision(Precision.named(precision));
    result = kernels == null ? result : result.withKernels(Optional.of(kernels));
    return linearAlgebra == null ? result : result.withLinearAlgebra(Optional.of(linearAlgebra));
  }

  /** The same for what looks at one network over the whole time, whatever the class declares. */
  TrainingOptions inOneSlab(TrainingOptions declared) {
    TrainingOptions result = applyTo(declared.withSlabs(1));
    if (result.slabs().several()) {
      throw Mistake.command(
          "this command looks at one network over the whole time: leave out --slabs and --cuts.");
    }
    return result;
  }

  private static Weighting weighting(String name) {
    List<String> known = Stream.of(Weighting.values()).map(Weighting::text).toList();
    if (!known.contains(name)) {
      throw Mistake.command("%s", NearestName.refusal("weighting", name, known));
    }
    return Weighting.named(name);
  }

  private TrainingOptions withPoints(TrainingOptions options) {
    if (points == null) {
      return options;
    }
    requireCounts(points);
    TrainingOptions result = options.withInteriorPoints(points.get(0));
    if (points.size() > 1) {
      result = result.withBoundaryPoints(points.get(1));
    }
    return points.size() > 2 ? result.withInitialPoints(points.get(2)) : result;
  }

  private static void requireCounts(List<Integer> points) {
    if (points.isEmpty() || points.size() > 3) {
      throw Mistake.command(
          "--points takes one to three numbers (interior,boundary,initial), but has %d.",
          points.size());
    }
    for (int count : points) {
      if (count < 1) {
        throw Mistake.command("--points must be at least 1, but is %d.", count);
      }
    }
  }

  private static <T> TrainingOptions with(
      TrainingOptions options,
      @Nullable T value,
      BiFunction<TrainingOptions, T, TrainingOptions> wither) {
    return value == null ? options : wither.apply(options, value);
  }
}
