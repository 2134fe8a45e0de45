package dev.strongform.benchmarks.duel;

import dev.strongform.kernel.KernelEngine;
import dev.strongform.kernel.KernelEngines;
import dev.strongform.kernel.ParameterRange;
import dev.strongform.kernel.Precision;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Burgers' equation against one Gram product of the same size, and against itself. */
public final class KernelDuels {
  private static final int THREADS = 2;
  private static final long WARM_NANOSECONDS = 3_000_000_000L;

  private KernelDuels() {}

  /** Loss and gradient. */
  public static Duel gradient(List<Integer> hidden, int points) {
    return againstGram(hidden, points, work -> work::lossAndGradient, Gram::multiply);
  }

  /** The rows of the Jacobian by tiles. */
  public static Duel rows(List<Integer> hidden, int points) {
    return againstGram(
        hidden,
        points,
        work -> new TileSweep(work, KernelEngines.standard())::rows,
        Gram::multiply);
  }

  /** The Gauss-Newton matrix and its right-hand side. */
  public static Duel gaussNewton(List<Integer> hidden, int points) {
    return againstGram(hidden, points, work -> work::gaussNewton, Gram::multiply);
  }

  /** An accepted step with one trial, against a product and its factorisation. */
  public static Duel step(List<Integer> hidden, int points) {
    return againstGram(hidden, points, work -> work::step, Gram::multiplyAndFactor);
  }

  private static Duel againstGram(
      List<Integer> hidden,
      int points,
      java.util.function.Function<BurgersWork, Runnable> subject,
      Consumer<Gram> reference) {
    BurgersWork work = new BurgersWork(hidden, points, THREADS);
    Gram gram = new Gram(points, work.parameters());
    return new Against(subject.apply(work), () -> reference.accept(gram), 1, List.of(work, gram));
  }

  /** Loss and gradient by two workers and by one. */
  public static Duel gradientOnTwoCores(List<Integer> hidden, int points) {
    return onTwoCores(hidden, points, (work, engine) -> work::lossAndGradient);
  }

  /** Rows by two workers and by one. */
  public static Duel rowsOnTwoCores(List<Integer> hidden, int points) {
    return onTwoCores(hidden, points, (work, engine) -> new TileSweep(work, engine)::rows);
  }

  private static Duel onTwoCores(
      List<Integer> hidden, int points, BiFunction<BurgersWork, KernelEngine, Runnable> subject) {
    BurgersWork two = new BurgersWork(hidden, points, THREADS);
    BurgersWork one = new BurgersWork(hidden, points, 1);
    KernelEngine engine = KernelEngines.standard();
    return new Against(
        subject.apply(two, engine), subject.apply(one, engine), 1, List.of(two, one));
  }

  /** Loss and gradient on the kernels of this process and on their scalar twin. */
  public static Duel gradientAgainstScalar(List<Integer> hidden, int points) {
    return againstScalar(hidden, points, sweep -> sweep::gradient);
  }

  /** Rows on the kernels of this process and on their scalar twin. */
  public static Duel rowsAgainstScalar(List<Integer> hidden, int points) {
    return againstScalar(hidden, points, sweep -> sweep::rows);
  }

  /** Loss and gradient with products in single precision and in double; vector kernels alone. */
  public static Duel gradientInSinglePrecision(List<Integer> hidden, int points) {
    BurgersWork work = new BurgersWork(hidden, points, THREADS);
    KernelEngine twice = KernelEngines.choose(Optional.of("vector")).engine();
    KernelEngine single = twice.in(Precision.FLOAT32).orElseThrow();
    TileSweep subject = new TileSweep(work, single);
    TileSweep reference = new TileSweep(work, twice);
    return new Against(subject::gradient, reference::gradient, 1, List.of(work));
  }

  private static Duel againstScalar(
      List<Integer> hidden, int points, java.util.function.Function<TileSweep, Runnable> subject) {
    BurgersWork work = new BurgersWork(hidden, points, THREADS);
    KernelEngine scalar = KernelEngines.choose(Optional.of("scalar")).engine();
    return new Against(
        subject.apply(new TileSweep(work, KernelEngines.standard())),
        subject.apply(new TileSweep(work, scalar)),
        1,
        List.of(work));
  }

  /** Residual and rows of the output layer against the residual alone, by one worker. */
  public static Duel outputRows(List<Integer> hidden, int points) {
    BurgersWork work = new BurgersWork(hidden, points, 1);
    ParameterRange output = ParameterRange.named(work.problem.parameters(), "u.output");
    TileSweep sweep = new TileSweep(work, KernelEngines.standard());
    return new Against(() -> sweep.rows(output), sweep::residual, 1, List.of(work));
  }

  /** Steps on many points against steps on few, as many of these as make the same points. */
  public static Duel stepOnMany(List<Integer> hidden, int many, int few) {
    BurgersWork large = new BurgersWork(hidden, many, THREADS);
    BurgersWork small = new BurgersWork(hidden, few, THREADS);
    // One step on many points is long; what it runs is compiled before.
    long start = System.nanoTime();
    do {
      small.step();
    } while (System.nanoTime() - start < WARM_NANOSECONDS);
    return new Against(large::step, small::step, (double) many / few, List.of(large, small));
  }
}
