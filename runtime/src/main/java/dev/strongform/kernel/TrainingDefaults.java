package dev.strongform.kernel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a bare solve of the problem uses, from its {@code @Training}.
 *
 * @param method name of the optimizer's preset, such as {@code lm}, or {@code auto}
 * @param sampling name of the point rule: {@code sobol}, {@code halton}, {@code uniform}, {@code
 *     grid}, {@code gauss}
 * @param interiorPoints points of each equation or energy
 * @param boundaryPoints points of each boundary term, over all its faces
 * @param initialPoints points of each initial term
 * @param iterations most iterations; 0 for as many as suit the problem
 * @param seconds most seconds of wall time; 0 for no limit
 * @param seed seed of everything random
 * @param batch points of a mini-batch; 0 for all
 * @param weights weight of a term by name, where not 1
 * @param resample iterations between two draws of the interior points; 0 for never
 * @param resampling how they are drawn
 * @param slabs parts of the time, solved one after another
 * @param goal a loss that is low enough, in each slab; 0 for none
 */
public record TrainingDefaults(
    String method,
    String sampling,
    int interiorPoints,
    int boundaryPoints,
    int initialPoints,
    int iterations,
    double seconds,
    long seed,
    int batch,
    Map<String, Double> weights,
    int resample,
    String resampling,
    Slabs slabs,
    double goal) {
  /** Copies the weights, keeping their order. */
  public TrainingDefaults {
    weights = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /** Settings of a run on all points, the same throughout, for all of the time at once. */
  public TrainingDefaults(
      String method,
      String sampling,
      int interiorPoints,
      int boundaryPoints,
      int initialPoints,
      int iterations,
      double seconds,
      long seed,
      Map<String, Double> weights) {
    this(
        method,
        sampling,
        interiorPoints,
        boundaryPoints,
        initialPoints,
        iterations,
        seconds,
        seed,
        weights,
        0,
        "rad",
        1);
  }

  /** Settings of a run on all points. */
  public TrainingDefaults(
      String method,
      String sampling,
      int interiorPoints,
      int boundaryPoints,
      int initialPoints,
      int iterations,
      double seconds,
      long seed,
      Map<String, Double> weights,
      int resample,
      String resampling,
      int slabs) {
    this(
        method,
        sampling,
        interiorPoints,
        boundaryPoints,
        initialPoints,
        iterations,
        seconds,
        seed,
        0,
        weights,
        resample,
        resampling,
        Slabs.equal(slabs),
        0);
  }

  /** The same with mini-batches. */
  public TrainingDefaults withBatch(int points) {
    return with(points, slabs, goal);
  }

  /** The same with slabs that end at these times. */
  public TrainingDefaults withCuts(double... times) {
    return with(batch, Slabs.at(times), goal);
  }

  /** The same with a loss that is low enough. */
  public TrainingDefaults withGoal(double loss) {
    return with(batch, slabs, loss);
  }

  private TrainingDefaults with(int batch, Slabs slabs, double goal) {
    return new TrainingDefaults(
        method,
        sampling,
        interiorPoints,
        boundaryPoints,
        initialPoints,
        iterations,
        seconds,
        seed,
        batch,
        weights,
        resample,
        resampling,
        slabs,
        goal);
  }
}
