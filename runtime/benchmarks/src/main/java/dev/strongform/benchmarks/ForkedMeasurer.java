package dev.strongform.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures a row by JMH, in virtual machines of its own, and takes the median over these. */
final class ForkedMeasurer {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final int forks;

  /**
   * A measurer.
   *
   * @param forks how many virtual machines measure a row, one after the other
   */
  ForkedMeasurer(int forks) {
    this.forks = forks;
  }

  /**
   * Measures.
   *
   * @param seconds of the measurement, and at least of the warm-up before it
   * @throws RunnerException if a machine cannot start, or ends before its time
   */
  Measurement measure(Row row, double seconds) throws RunnerException {
    // Another JMH on this machine is the user's business; the ratios bear it.
    System.setProperty("jmh.ignoreLock", "true");
    RunResult result =
        new Runner(
                options(row, seconds),
                OutputFormatFactory.createFormatInstance(quiet(), VerboseMode.SILENT))
            .runSingle();
    List<IterationResult> iterations = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      iterations.addAll(fork.getIterationResults());
    }
    return measurement(row, iterations);
  }

  private org.openjdk.jmh.runner.options.Options options(Row row, double seconds) {
    ChainedOptionsBuilder builder =
        new OptionsBuilder()
            .include(DuelBenchmark.class.getName() + "\\.turns")
            .param("row", row.name())
            .param("seconds", String.valueOf(seconds))
            .forks(row.warm() ? forks : 1)
            .warmupIterations(allocates(row) ? 1 : 0)
            .measurementIterations(1)
            .jvmArgsAppend(row.options().toArray(new String[0]))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    return allocates(row) ? builder.addProfiler(GCProfiler.class).build() : builder.build();
  }

  /** The profiler counts what the first iteration's set-up allocates too: that one is left out. */
  private static boolean allocates(Row row) {
    return row.target().kind() == Target.Kind.KILOBYTES;
  }

  private static Measurement measurement(Row row, List<IterationResult> iterations) {
    double milliseconds = median(iterations, "subject");
    double ratio =
        switch (row.target().kind()) {
          case AT_MOST -> median(iterations, "quotient");
          case AT_LEAST -> 1 / median(iterations, "quotient");
          case KILOBYTES -> median(iterations, ALLOCATED) / median(iterations, "turns") / 1024;
        };
    return new Measurement(row, milliseconds, ratio);
  }

  private static double median(List<IterationResult> iterations, String counter) {
    double[] values =
        iterations.stream().mapToDouble(iteration -> score(iteration, counter)).toArray();
    return DuelBenchmark.median(values, values.length);
  }

  private static double score(IterationResult iteration, String counter) {
    return iteration.getSecondaryResults().values().stream()
        .filter(result -> result.getLabel().replace("\u00b7", "").equals(counter))
        .mapToDouble(Result::getScore)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("JMH did not give " + counter));
  }

  private static PrintStream quiet() {
    return new PrintStream(
        java.io.OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8);
  }
}
