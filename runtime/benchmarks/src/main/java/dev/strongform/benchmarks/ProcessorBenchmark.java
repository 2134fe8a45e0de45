package dev.strongform.benchmarks;

import dev.strongform.GalleryEntry;
import dev.strongform.processor.ProblemProcessor;
import dev.strongform.samples.SampleGallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Compiling one sample in memory, in a warm compiler: what the processor adds to javac.
 *
 * <p>Start it in the root of the repository, where the samples' sources are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ProcessorBenchmark {
  private static final Path SOURCES = Path.of("samples", "src", "main", "java");

  /** A sample, by its name in the gallery. */
  @Param({
    "poisson2d",
    "poisson5d",
    "heat",
    "helmholtz",
    "burgers",
    "allen-cahn",
    "wave",
    "beam",
    "lotka-volterra",
    "kovasznay",
    "diffusion"
  })
  public String sample = "";

  private List<Path> files = List.of();

  /** Finds the sample and the classes beside it. */
  @Setup
  public void find() throws IOException {
    String folder = problem().getPackageName().replace('.', '/');
    try (Stream<Path> found = Files.list(SOURCES.resolve(folder))) {
      files = found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private Class<?> problem() {
    return new SampleGallery()
        .entries().stream()
            .filter(entry -> entry.name().equals(sample))
            .map(GalleryEntry::problem)
            .findFirst()
            .orElseThrow();
  }

  /** What javac takes for the sample alone. */
  @Benchmark
  public int javacAlone() {
    return MemoryCompiler.compile(files, List.of("-proc:none"), List.of());
  }

  /** Reading, checking and generating; what is generated is parsed, and no more. */
  @Benchmark
  public int processorAlone() {
    return MemoryCompiler.compile(files, List.of("-proc:only"), List.of(new ProblemProcessor()));
  }

  /** The whole build of the sample: what is generated is compiled too. */
  @Benchmark
  public int together() {
    return MemoryCompiler.compile(files, List.of(), List.of(new ProblemProcessor()));
  }
}
