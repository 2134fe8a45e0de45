package dev.strongform.benchmarks;

import dev.strongform.linalg.GramAccumulator;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.objective.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The Gauss-Newton matrix of 10,000 rows and 921 parameters, from row blocks by two workers,
 * against one call of OpenBLAS' {@code dsyrk} for the whole with as many threads of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GramBenchmark {
  private static final int PARAMETERS = 921;
  private static final int ROWS = 10_000;
  private static final int THREADS = 2;

  /** Rows of a block. */
  @Param({"128", "256", "512"})
  public int block;

  private final double[] residual = new double[512];
  private double[] rows = {};
  private Workers workers = Workers.of(1);
  private NormalEquations equations = equations("ejml");
  private DoublePointer whole = new DoublePointer();
  private DoublePointer product = new DoublePointer();

  private static NormalEquations equations(String name) {
    LinearAlgebra algebra = LinearAlgebras.choose(Optional.of(name)).algebra();
    return NormalEquations.allocate(algebra, PARAMETERS, THREADS);
  }

  /** Fills rows with random numbers. */
  @Setup(Level.Trial)
  public void fill() {
    rows = new SplittableRandom(1).doubles((long) PARAMETERS * block, -1, 1).toArray();
    Arrays.fill(residual, 1);
    workers.close();
    workers = Workers.of(THREADS);
    equations.close();
    equations = equations("openblas");
    double[] all = new SplittableRandom(2).doubles((long) PARAMETERS * ROWS, -1, 1).toArray();
    whole = new DoublePointer(all);
    product = new DoublePointer((long) PARAMETERS * PARAMETERS);
  }

  /** Frees what is outside the heap. */
  @TearDown(Level.Trial)
  public void free() {
    workers.close();
    equations.close();
    whole.close();
    product.close();
  }

  /** By row blocks through the accumulators, summed in order. */
  @Benchmark
  public double accumulators() {
    List<GramAccumulator> parts = equations.parts();
    int blocks = (ROWS + block - 1) / block;
    workers.run(
        parts.size(),
        (worker, group) -> {
          parts.get(group).clear();
          for (int i = group; i < blocks; i += parts.size()) {
            int count = Math.min(block, ROWS - i * block);
            parts.get(group).add(rows, block, count, residual, 1);
          }
        });
    equations.reduce();
    return equations.entry(0, 0);
  }

  /** One call with two threads of OpenBLAS' own. */
  @Benchmark
  public double oneCallOfTwoThreads() {
    openblas.blas_set_num_threads(THREADS);
    double entry = oneCall();
    openblas.blas_set_num_threads(1);
    return entry;
  }

  /** One call on one core. */
  @Benchmark
  public double oneCallOfOneThread() {
    return oneCall();
  }

  private double oneCall() {
    openblas.cblas_dsyrk(
        openblas.CblasColMajor,
        openblas.CblasLower,
        openblas.CblasTrans,
        PARAMETERS,
        ROWS,
        1,
        whole,
        ROWS,
        0,
        product,
        PARAMETERS);
    return product.get(0);
  }
}
