package dev.strongform.samples;

import dev.strongform.compare.ComparedRun;
import dev.strongform.compare.Comparison;
import dev.strongform.compare.Sample;
import dev.strongform.kernel.CompiledProblem;
import dev.strongform.train.TrainingOptions;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Runs of one problem from one start, and what their work bought. */
record Race(CompiledProblem problem, TrainingOptions options) {
  /** A run of so many iterations. */
  ComparedRun run(String method, int iterations) {
    Comparison comparison = new Comparison(problem, options.withIterations(iterations), false);
    return comparison.run(List.of(method), 1, run -> {}).get(0);
  }

  /** What a run had spent when its error was first seen at or below one; infinite if never. */
  static double workTo(double error, ComparedRun run) {
    return samples(run, sample -> sample.error() <= error)
        .mapToDouble(Sample::work)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** The smallest error that was seen for at most so much work; infinite if it bought none. */
  static double errorFor(double work, ComparedRun run) {
    return samples(run, sample -> sample.work() <= work)
        .mapToDouble(Sample::error)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static Stream<Sample> samples(ComparedRun run, Predicate<Sample> wanted) {
    return Stream.concat(run.path().stream(), Stream.of(run.end())).filter(wanted);
  }
}
