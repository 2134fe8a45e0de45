package dev.strongform.processor.declaration;

import dev.strongform.processor.diagnostic.SourceRef;
import java.util.List;

/**
 * The {@code @Training}, or its defaults where the class has none.
 *
 * @param ref the annotation, or the class
 * @param method name of the optimizer's preset
 * @param sampling name of the point rule, or {@code auto}
 * @param interior points of each equation or energy
 * @param boundary points of each boundary term
 * @param initial points of each initial term
 * @param iterations most iterations
 * @param batch points of a mini-batch, or 0
 * @param seconds most seconds, or 0
 * @param seed seed of everything random
 * @param weights texts such as {@code walls = 100}
 * @param resample iterations between two draws of the interior points, or 0
 * @param resampling how they are drawn
 * @param slabs parts of the time that are solved one after another
 * @param cuts times at which one of them ends and the next begins; empty for equal ones
 * @param goal a loss that is low enough, or 0
 */
public record TrainingDecl(
    SourceRef ref,
    Located<String> method,
    Located<String> sampling,
    Located<Integer> interior,
    Located<Integer> boundary,
    Located<Integer> initial,
    Located<Integer> iterations,
    Located<Integer> batch,
    Located<Double> seconds,
    Located<Long> seed,
    List<Located<String>> weights,
    Located<Integer> resample,
    Located<String> resampling,
    Located<Integer> slabs,
    List<Located<Double>> cuts,
    Located<Double> goal) {
  /** Copies the lists. */
  public TrainingDecl {
    weights = List.copyOf(weights);
    cuts = List.copyOf(cuts);
  }

  /** How many parts the time has. */
  public int parts() {
    return cuts.isEmpty() ? slabs.value() : cuts.size() + 1;
  }

  /**
   * What a class without {@code @Training} gets: the annotation's defaults.
   *
   * @param problem the class
   */
  public static TrainingDecl defaults(SourceRef problem) {
    return new TrainingDecl(
        problem,
        new Located<>("auto", problem),
        new Located<>("auto", problem),
        new Located<>(2000, problem),
        new Located<>(400, problem),
        new Located<>(400, problem),
        new Located<>(500, problem),
        new Located<>(0, problem),
        new Located<>(0.0, problem),
        new Located<>(0L, problem),
        List.of(),
        new Located<>(0, problem),
        new Located<>("rad", problem),
        new Located<>(1, problem),
        List.of(),
        new Located<>(0.0, problem));
  }
}
