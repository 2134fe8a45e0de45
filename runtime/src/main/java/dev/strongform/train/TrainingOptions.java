package dev.strongform.train;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.TrainingDefaults;
import dev.strongform.optim.Methods;
import dev.strongform.points.PointRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a problem is to be trained.
 *
 * @param method name of the optimizer's preset, such as {@code lm}, {@code lm-qr}, {@code adam}
 * @param sampling name of the point rule: {@code sobol}, {@code halton}, {@code uniform}, {@code
 *     grid}
 * @param interiorPoints points of each equation
 * @param boundaryPoints points of each boundary term, shared by its faces
 * @param initialPoints points of each initial term
 * @param iterations most iterations, at least 1
 * @param seconds most seconds of wall time; 0 for no limit
 * @param seed seed of points, initial parameters and mini-batches
 * @param weights weight of a term by name, where not 1
 * @param linearAlgebra name of the back end to use, or nothing for the best there is
 * @param threads threads to use; 0 for all cores
 * @param batch points of a mini-batch; 0 for all points at every iteration
 * @param learningRate length of scheduled steps; 0 for the method's own
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
    double learningRate) {

  /**
   * Checks everything that needs no problem.
   *
   * @throws IllegalArgumentException with a sentence that names the option
   */
  public TrainingOptions {
    Methods.requireKnown(method);
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
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
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
        defaults.iterations(),
        defaults.seconds(),
        defaults.seed(),
        defaults.weights(),
        Optional.empty(),
        0,
        0,
        0);
  }

  /** The same with another method. */
  public TrainingOptions withMethod(String method) {
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
        learningRate);
  }

  /** The same with another point rule. */
  public TrainingOptions withSampling(String sampling) {
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
        learningRate);
  }

  /** The same with another number of points of each equation. */
  public TrainingOptions withInteriorPoints(int interiorPoints) {
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
        learningRate);
  }

  /** The same with another number of points of each boundary term. */
  public TrainingOptions withBoundaryPoints(int boundaryPoints) {
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
        learningRate);
  }

  /** The same with another number of points of each initial term. */
  public TrainingOptions withInitialPoints(int initialPoints) {
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
        learningRate);
  }

  /** The same with another limit of iterations. */
  public TrainingOptions withIterations(int iterations) {
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
        learningRate);
  }

  /** The same with another limit of time. */
  public TrainingOptions withSeconds(double seconds) {
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
        learningRate);
  }

  /** The same with another seed. */
  public TrainingOptions withSeed(long seed) {
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
        learningRate);
  }

  /** The same with other weights. */
  public TrainingOptions withWeights(Map<String, Double> weights) {
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
        learningRate);
  }

  /** The same with another linear algebra. */
  public TrainingOptions withLinearAlgebra(Optional<String> linearAlgebra) {
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
        learningRate);
  }

  /** The same with another number of threads. */
  public TrainingOptions withThreads(int threads) {
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
        learningRate);
  }

  /** The same with another size of mini-batches. */
  public TrainingOptions withBatch(int batch) {
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
        learningRate);
  }

  /** The same with another learning rate. */
  public TrainingOptions withLearningRate(double learningRate) {
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
        learningRate);
  }
}
