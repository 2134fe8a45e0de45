package dev.strongform.linalg;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The Gauss-Newton system by the triangular factor of its tall Jacobian, which is never whole: a
 * fixed number of accumulators take in blocks of rows, and are then merged in a fixed order, so
 * that the result does not depend on the number of threads (TSQR; Demmel, Grigori, Hoemmen and
 * Langou 2012). For the last digits: the normal equations lose what lies beyond half the digits.
 */
public final class TriangularFactor implements GaussNewtonSystem {
  /** Accumulators where memory is not scarce. */
  private static final int MOST_PARTS = 4;

  private static final long SMALL_BYTES = 256L << 20;

  private final List<TriangleAccumulator> parts;
  private final int parameters;
  private final double[] right;

  private TriangularFactor(List<TriangleAccumulator> parts) {
    this.parts = parts;
    this.parameters = parts.get(0).size();
    this.right = new double[parameters];
  }

  /**
   * Allocates a factor.
   *
   * @throws IllegalArgumentException if there is no room for it; the message says how much is
   *     needed and what to do
   */
  public static TriangularFactor allocate(LinearAlgebra algebra, int parameters) {
    long bytes = algebra.triangleBytes(parameters);
    int count = bytes <= SMALL_BYTES ? MOST_PARTS : 2;
    String what = "R: " + parameters + " parameters need";
    Room.require(
        what, (double) count * bytes, algebra::availableBytes, "use a smaller network, lm");
    return new TriangularFactor(
        IntStream.range(0, count).mapToObj(i -> algebra.triangle(parameters)).toList());
  }

  /** The accumulators, to be filled each by one thread at a time. */
  public List<TriangleAccumulator> parts() {
    return parts;
  }

  /** Merges the parts into the first, in pairs. */
  public void reduce(Parallel parallel) {
    for (int distance = 1; distance < parts.size(); distance *= 2) {
      int step = distance;
      parallel.run(
          parts.size() / (2 * distance),
          pair -> parts.get(2 * step * pair).absorb(parts.get(2 * step * pair + step)));
    }
  }

  /** One entry of {@code R}; as {@link TriangleAccumulator#entry}. */
  public double entry(int row, int column) {
    return parts.get(0).entry(row, column);
  }

  @Override
  public int size() {
    return parameters;
  }

  @Override
  public void vector(double[] target) {
    parts.get(0).vector(target);
  }

  @Override
  public void diagonal(double[] target) {
    parts.get(0).diagonal(target);
  }

  /** It enters by its root, among entries of {@code J} instead of their squares. */
  @Override
  public double smallestDamping() {
    return 1e-31;
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
    return parts.get(0).step(damping, x);
  }

  @Override
  public boolean revealsRank() {
    return true;
  }

  @Override
  public int leastSquares(double tolerance, double[] x) {
    return parts.get(0).leastSquares(tolerance, x);
  }

  @Override
  public int lowest(double tolerance, double[] g, double[] x) {
    return pivoted().lowest(tolerance, g, x);
  }

  @Override
  public double lowestAgain(double[] g, double residual, double[] theta, double[] x) {
    return parts.get(0).lowestAgain(g, residual, theta, x);
  }

  /**
   * Solves {@code S'Y = M} with the triangular factor {@code S} of the columns of {@code J} that
   * {@link #leastSquares} solves for, in the order of its pivots: {@code Y'Y = M'(J'J)^-1 M}, of
   * these columns alone.
   *
   * @param tolerance as there
   * @param right {@code M}, a row for each column of {@code J}; kept
   * @return {@code Y}, as many rows as the rank; none where {@code R} is zero or not finite
   */
  public double[][] transposedSolve(double tolerance, double[][] right) {
    return pivoted().transposedSolve(tolerance, right);
  }

  private PivotedTriangle pivoted() {
    double[][] triangle = new double[parameters][parameters + 1];
    for (int i = 0; i < parameters; i++) {
      for (int k = i; k < parameters; k++) {
        triangle[i][k] = entry(i, k);
      }
    }
    return new PivotedTriangle(triangle, parameters);
  }

  @Override
  public boolean solveAgain(double[] b, double[] x) {
    return parts.get(0).solveAgain(b, x);
  }

  @Override
  public boolean accelerate(Path path, double[] x) {
    path.pulledSecondDerivative(right);
    for (int k = 0; k < parameters; k++) {
      right[k] = -right[k];
    }
    return solveAgain(right, x);
  }

  @Override
  public void close() {
    parts.forEach(TriangleAccumulator::close);
  }
}
