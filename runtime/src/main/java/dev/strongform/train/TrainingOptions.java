package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.NearestName;
import dev.strongform.kernel.Precision;
import dev.strongform.kernel.Slabs;
import dev.strongform.kernel.TrainingDefaults;
import dev.strongform.optim.DescentSettings;
import dev.strongform.optim.schedule.Schedule;
import dev.strongform.points.PointRule;
import dev.strongform.train.auto.MethodChoice;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How a problem is to be trained.
 *
 * @param method name of the optimizer's preset, such as {@code lm}, {@code adam}, {@code adam-lm},
 *     or a {@link Schedule} such as {@code adam:500,lm}, or {@code auto} for what suits the problem
 *     and is measured where the run starts
 * @param sampling name of the point rule: {@code sobol}, {@code halton}, {@code uniform}, {@code
 *     grid}, {@code gauss}
 * @param interiorPoints points of each equation or energy
 * @param boundaryPoints points of each boundary term, shared by its faces
 * @param initialPoints points of each initial term
 * @param iterations most iterations, at least 1
 * @param seconds most seconds of wall time; 0 for no limit
 * @param seed seed of points, initial parameters and mini-batches
 * @param weights weight of a term by name, where not 1
 * @param linearAlgebra name of the back end to use, or nothing for the best there is
 * @param threads threads to use; 0 for all cores
 * @param batch points of a mini-batch; 0 for all points at every iteration
 * @param kernels name of the kernels to use, or nothing for those that suit the run
 * @param learningRate length of scheduled steps; 0 for the method's own
 * @param descent schedule, momentum and weight decay of methods that go along gradients
 * @param weighting how the terms are weighed against each other
 * @param precision what products of wide layers are computed in; {@code FLOAT32} for methods that
 *     need the loss and its gradient alone, on kernels that have it
 * @param noise relative noise on samples of the exact solution, or nothing for what the class says
 * @param resampling whether and how interior points are drawn anew
 * @param slabs parts of the time, solved one after another
 * @param goal a loss that is low enough to end the run, or each slab; 0 for none
 */
public record TrainingOptions(
    String method,
    String sampling,
    int interiorPoints,
    int boundaryPoints,
    int initialPoints,
    int iterations,
    double seconds,
    long seed,
    Map<String, Double> weights,
    Optional<String> linearAlgebra,
    int threads,
    int batch,
    Optional<String> kernels,
    double learningRate,
    DescentSettings descent,
    Weighting weighting,
    Precision precision,
    OptionalDouble noise,
    Resampling resampling,
    Slabs slabs,
    double goal) {

  /**
   * Checks everything that needs no problem.
   *
   * @throws IllegalArgumentException with a sentence that names the option
   */
  public TrainingOptions {
    requireMethod(method);
    PointRule.named(sampling);
    requireNotNegative("interior points", interiorPoints);
    requireNotNegative("boundary points", boundaryPoints);
    requireNotNegative("initial points", initialPoints);
    if (iterations < 1) {
      throw new IllegalArgumentException("iterations must be at least 1, not " + iterations);
    }
    requireNotNegative("seconds", seconds);
    requireNotNegative("threads", threads);
    requireNotNegative("batch", batch);
    requireNotNegative("learning rate", learningRate);
    requireNotNegative("noise", noise.orElse(0));
    requireNotNegative("goal", goal);
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  private static void requireMethod(String method) {
    if (method.equals(AutoMethod.NAME)) {
      return;
    }
    List<String> known =
        Stream.concat(Stream.of(AutoMethod.NAME), Schedule.names().stream()).toList();
    for (String phase : method.split(",", -1)) {
      String name = phase.split(":", -1)[0].trim();
      if (!known.contains(name) && NearestName.to(name, known).isPresent()) {
        throw new IllegalArgumentException(NearestName.refusal("method", name, known));
      }
    }
    Schedule.of(method);
  }

  private static void requireNotNegative(String what, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      boolean whole = value == Math.rint(value);
      throw new IllegalArgumentException(
          what + " must be 0 or more, not " + (whole ? String.valueOf((long) value) : value));
    }
  }

  /** What the problem's {@code @Training} says, and the usual for everything else. */
  public static TrainingOptions of(CompiledProblem problem) {
    TrainingDefaults defaults = problem.training();
    return new TrainingOptions(
        defaults.method(),
        defaults.sampling(),
        defaults.interiorPoints(),
        defaults.boundaryPoints(),
        defaults.initialPoints(),
        AutoIterations.resolve(defaults.iterations(), problem),
        defaults.seconds(),
        defaults.seed(),
        defaults.weights(),
        Optional.empty(),
        0,
        defaults.batch(),
        Optional.empty(),
        0,
        DescentSettings.usual(),
        Weighting.AUTO,
        Precision.FLOAT64,
        OptionalDouble.empty(),
        new Resampling(defaults.resample(), defaults.resampling()),
        defaults.slabs(),
        defaults.goal());
  }

  /** The same with another method. */
  public TrainingOptions withMethod(String method) {
    return changed(draft -> draft.method = method);
  }

  /** The same with the method that is chosen for the problem where a run starts. */
  public TrainingOptions withSuitableMethod() {
    return withMethod(AutoMethod.NAME);
  }

  /** The same with the method and the batch of others. */
  TrainingOptions like(TrainingOptions others) {
    return withMethod(others.method).withBatch(others.batch);
  }

  /** The same with what was chosen. */
  TrainingOptions with(MethodChoice choice) {
    return withMethod(choice.method()).withBatch(choice.batch());
  }

  /**
   * The same for windows in the networks' place: the method that suits them, and as many Newton
   * steps as they take, since the class's own limit and slabs are its network's.
   */
  public TrainingOptions forWindows() {
    return withSuitableMethod()
        .withIterations(WindowTraining.MOST_STEPS)
        .withSeconds(0)
        .withGoal(0)
        .withSlabs(1);
  }

  /** The same with another point rule. */
  public TrainingOptions withSampling(String sampling) {
    return changed(draft -> draft.sampling = sampling);
  }

  /** The same with another number of points of each equation. */
  public TrainingOptions withInteriorPoints(int interiorPoints) {
    return changed(draft -> draft.interiorPoints = interiorPoints);
  }

  /** The same with another number of points of each boundary term. */
  public TrainingOptions withBoundaryPoints(int boundaryPoints) {
    return changed(draft -> draft.boundaryPoints = boundaryPoints);
  }

  /** The same with another number of points of each initial term. */
  public TrainingOptions withInitialPoints(int initialPoints) {
    return changed(draft -> draft.initialPoints = initialPoints);
  }

  /** The same with another limit of iterations. */
  public TrainingOptions withIterations(int iterations) {
    return changed(draft -> draft.iterations = iterations);
  }

  /** The same with another limit of time. */
  public TrainingOptions withSeconds(double seconds) {
    return changed(draft -> draft.seconds = seconds);
  }

  /** The same with another seed. */
  public TrainingOptions withSeed(long seed) {
    return changed(draft -> draft.seed = seed);
  }

  /** The same with other weights. */
  public TrainingOptions withWeights(Map<String, Double> weights) {
    return changed(draft -> draft.weights = weights);
  }

  /** The same with another linear algebra. */
  public TrainingOptions withLinearAlgebra(Optional<String> linearAlgebra) {
    return changed(draft -> draft.linearAlgebra = linearAlgebra);
  }

  /** The same with another number of threads. */
  public TrainingOptions withThreads(int threads) {
    return changed(draft -> draft.threads = threads);
  }

  /** The same with another size of mini-batches. */
  public TrainingOptions withBatch(int batch) {
    return changed(draft -> draft.batch = batch);
  }

  /** The same with other kernels. */
  public TrainingOptions withKernels(Optional<String> kernels) {
    return changed(draft -> draft.kernels = kernels);
  }

  /** The same with another learning rate. */
  public TrainingOptions withLearningRate(double learningRate) {
    return changed(draft -> draft.learningRate = learningRate);
  }

  /** The same with other settings of gradient methods. */
  public TrainingOptions withDescent(DescentSettings descent) {
    return changed(draft -> draft.descent = descent);
  }

  /** The same with another weighting. */
  public TrainingOptions withWeighting(Weighting weighting) {
    return changed(draft -> draft.weighting = weighting);
  }

  /** The same in another precision. */
  public TrainingOptions withPrecision(Precision precision) {
    return changed(draft -> draft.precision = precision);
  }

  /** The same with other noise on samples of the exact solution. */
  public TrainingOptions withNoise(OptionalDouble noise) {
    return changed(draft -> draft.noise = noise);
  }

  /** The same with interior points that are drawn anew otherwise. */
  public TrainingOptions withResampling(Resampling resampling) {
    return changed(draft -> draft.resampling = resampling);
  }

  /** The same with another number of equal parts of the time. */
  public TrainingOptions withSlabs(int slabs) {
    return withSlabs(Slabs.equal(slabs));
  }

  /** The same with other parts of the time. */
  public TrainingOptions withSlabs(Slabs slabs) {
    return changed(draft -> draft.slabs = slabs);
  }

  /** The same with another loss that is low enough; 0 for none. */
  public TrainingOptions withGoal(double goal) {
    return changed(draft -> draft.goal = goal);
  }

  private TrainingOptions changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.options();
  }

  /** Options that are being changed, and are checked when they are done. */
  private static final class Draft {
    private String method;
    private String sampling;
    private int interiorPoints;
    private int boundaryPoints;
    private int initialPoints;
    private int iterations;
    private double seconds;
    private long seed;
    private Map<String, Double> weights;
    private Optional<String> linearAlgebra;
    private int threads;
    private int batch;
    private Optional<String> kernels;
    private double learningRate;
    private DescentSettings descent;
    private Weighting weighting;
    private Precision precision;
    private OptionalDouble noise;
    private Resampling resampling;
    private Slabs slabs;
    private double goal;

    Draft(TrainingOptions options) {
      method = options.method;
      sampling = options.sampling;
      interiorPoints = options.interiorPoints;
      boundaryPoints = options.boundaryPoints;
      initialPoints = options.initialPoints;
      iterations = options.iterations;
      seconds = options.seconds;
      seed = options.seed;
      weights = options.weights;
      linearAlgebra = options.linearAlgebra;
      threads = options.threads;
      batch = options.batch;
      kernels = options.kernels;
      learningRate = options.learningRate;
      descent = options.descent;
      weighting = options.weighting;
      precision = options.precision;
      noise = options.noise;
      resampling = options.resampling;
      slabs = options.slabs;
      goal = options.goal;
    }

    TrainingOptions options() {
      return new TrainingOptions(
          method,
          sampling,
          interiorPoints,
          boundaryPoints,
          initialPoints,
          iterations,
          seconds,
          seed,
          weights,
          linearAlgebra,
          threads,
          batch,
          kernels,
          learningRate,
          descent,
          weighting,
          precision,
          noise,
          resampling,
          slabs,
          goal);
    }
  }
}
