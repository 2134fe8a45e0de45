package dev.strongform.linalg;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The normal equations of a sum of squares, assembled by a fixed number of accumulators that are
 * summed in a fixed order, so that the result does not depend on the number of threads.
 */
public final class NormalEquations implements GaussNewtonSystem {
  /** Accumulators where memory is not scarce: more than two keep more than two cores busy. */
  private static final int MOST_PARTS = 4;

  private static final long SMALL_BYTES = 256L << 20;

  private final List<GramAccumulator> parts;
  private final int threads;
  private final double[] right;

  private NormalEquations(List<GramAccumulator> parts, int threads) {
    this.parts = parts;
    this.threads = threads;
    this.right = new double[size()];
  }

  /**
   * Allocates normal equations.
   *
   * @param threads most threads that a factorisation uses
   * @throws IllegalArgumentException if there is no room for them; the message says how much is
   *     needed and what to do
   */
  public static NormalEquations allocate(LinearAlgebra algebra, int parameters, int threads) {
    String what = "J'J: " + parameters + " parameters need";
    return allocate(algebra, parameters, threads, what, "use a smaller network");
  }

  /** The same for {@code J J'}. */
  static NormalEquations allocateDual(LinearAlgebra algebra, int rows, int threads) {
    return allocate(algebra, rows, threads, "J J': " + rows + " rows need", "use fewer points");
  }

  private static NormalEquations allocate(
      LinearAlgebra algebra, int size, int threads, String what, String remedy) {
    Room.require(what, bytes(algebra, size), algebra::availableBytes, remedy);
    int count = parts(algebra.gramBytes(size));
    return new NormalEquations(
        IntStream.range(0, count).mapToObj(i -> algebra.gram(size)).toList(), threads);
  }

  /** The bytes of memory that normal equations of so many parameters hold. */
  public static double bytes(LinearAlgebra algebra, int parameters) {
    long each = algebra.gramBytes(parameters);
    return (double) parts(each) * each;
  }

  /** Depends on the size alone: the number of parts shows in the last bits of the sums. */
  private static int parts(long gramBytes) {
    return gramBytes <= SMALL_BYTES ? MOST_PARTS : 2;
  }

  /** The accumulators, to be filled each by one thread at a time. */
  public List<GramAccumulator> parts() {
    return parts;
  }

  /** Sums the parts into the first, in order. */
  public void reduce() {
    for (int i = 1; i < parts.size(); i++) {
      parts.get(0).add(parts.get(i));
    }
  }

  @Override
  public int size() {
    return parts.get(0).size();
  }

  @Override
  public void vector(double[] target) {
    parts.get(0).vector(target);
  }

  @Override
  public void diagonal(double[] target) {
    parts.get(0).diagonal(target);
  }

  /** One entry of {@code J'J}. */
  public double entry(int row, int column) {
    return parts.get(0).entry(row, column);
  }

  /** Solves {@code (J'J + diag(damping)) x = b}; as {@link GramAccumulator#solve}. */
  public boolean solve(double[] damping, double[] b, double[] x) {
    return parts.get(0).solve(damping, b, x, threads);
  }

  @Override
  public boolean takesRows() {
    return true;
  }

  @Override
  public void append(double[] rows, int count) {
    parts.get(0).add(rows, count, count, new double[count], 1);
  }

  @Override
  public boolean step(double[] damping, double[] x) {
    vector(right);
    negate(right);
    return solve(damping, right, x);
  }

  @Override
  public boolean solveAgain(double[] b, double[] x) {
    return parts.get(0).solveAgain(b, x);
  }

  @Override
  public boolean accelerate(Path path, double[] x) {
    path.pulledSecondDerivative(right);
    negate(right);
    return solveAgain(right, x);
  }

  private static void negate(double[] vector) {
    for (int k = 0; k < vector.length; k++) {
      vector[k] = -vector[k];
    }
  }

  @Override
  public void close() {
    parts.forEach(GramAccumulator::close);
  }
}
