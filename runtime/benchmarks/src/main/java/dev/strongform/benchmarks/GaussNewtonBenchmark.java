package dev.strongform.benchmarks;

import dev.strongform.kernel.CompiledProblem;
import dev.strongform.kernel.Initialisation;
import dev.strongform.kernel.TermKernel;
import dev.strongform.linalg.LinearAlgebra;
import dev.strongform.linalg.LinearAlgebras;
import dev.strongform.linalg.NormalEquations;
import dev.strongform.objective.ResidualObjective;
import dev.strongform.objective.WeightedTerm;
import dev.strongform.objective.Workers;
import dev.strongform.points.PointRule;
import dev.strongform.points.Sampler;
import dev.strongform.samples.burgers.BurgersProblem;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Work on Burgers' equation with 921 parameters and 10,000 points by two workers, against one
 * {@code dsyrk} of OpenBLAS with two threads on a matrix of that size.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class GaussNewtonBenchmark {
  private static final int POINTS = 10_000;
  private static final int THREADS = 2;

  private final CompiledProblem problem = new BurgersProblem();
  private final int parameters = problem.parameterCount();
  private final double[] theta = Initialisation.glorot(problem.parameters(), 1);
  private final double[] gradient = new double[parameters];
  private Workers workers = Workers.of(1);
  private NormalEquations equations = NormalEquations.allocate(algebra(), parameters, THREADS);
  private ResidualObjective objective = objective(workers);
  private DoublePointer whole = new DoublePointer();
  private DoublePointer product = new DoublePointer();

  private static LinearAlgebra algebra() {
    return LinearAlgebras.choose(Optional.of("openblas")).algebra();
  }

  private ResidualObjective objective(Workers workers) {
    TermKernel momentum = problem.terms().get(0);
    Sampler sampler = new Sampler(problem.domain(), PointRule.SOBOL, 1);
    return new ResidualObjective(
        problem, List.of(new WeightedTerm(momentum, sampler.interior(POINTS), 1)), workers);
  }

  /** Starts the workers and fills the whole matrix with random numbers. */
  @Setup(Level.Trial)
  public void fill() {
    workers.close();
    workers = Workers.of(THREADS);
    objective = objective(workers);
    double[] all = new SplittableRandom(2).doubles((long) parameters * POINTS, -1, 1).toArray();
    whole = new DoublePointer(all);
    product = new DoublePointer((long) parameters * parameters);
  }

  /** Frees what is outside the heap. */
  @TearDown(Level.Trial)
  public void free() {
    workers.close();
    equations.close();
    whole.close();
    product.close();
  }

  /** Residual and loss. */
  @Benchmark
  public double value() {
    return objective.value(theta);
  }

  /** Loss and gradient. */
  @Benchmark
  public double gradient() {
    return objective.gradient(theta, gradient);
  }

  /** {@code J'J}, {@code J'r} and the loss. */
  @Benchmark
  public double gaussNewton() {
    return objective.gaussNewton(theta, equations);
  }

  /** One {@code J'J} of the same size by OpenBLAS, {@code J} whole. */
  @Benchmark
  public double dsyrk() {
    openblas.blas_set_num_threads(THREADS);
    openblas.cblas_dsyrk(
        openblas.CblasColMajor,
        openblas.CblasLower,
        openblas.CblasTrans,
        parameters,
        POINTS,
        1,
        whole,
        POINTS,
        0,
        product,
        parameters);
    openblas.blas_set_num_threads(1);
    return product.get(0);
  }
}
