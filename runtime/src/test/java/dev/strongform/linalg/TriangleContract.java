package dev.strongform.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the triangular factor of every linear algebra must do. */
public abstract class TriangleContract {
  /** The back end under test. */
  protected abstract LinearAlgebra create();

  /** Whether factors of a least squares problem solve others. */
  protected abstract boolean keepsFactors();

  /** Tall rows and a residual. */
  private record Tall(int size, int count, double[] rows, double[] residual) {
    static Tall random(int size, int count, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      return new Tall(
          size,
          count,
          random.doubles((long) size * count, -1, 1).toArray(),
          random.doubles(count, -1, 1).toArray());
    }

    /**
     * Orthonormal columns, turned by a rotation on each side, scaled from 1 down to {@code
     * smallest}.
     */
    static Tall conditioned(int size, int count, double smallest, long seed) {
      Tall left = random(size, count, seed).orthonormal();
      Tall right = random(size, size, seed + 1).orthonormal();
      double[] rows = new double[size * count];
      for (int s = 0; s < size; s++) {
        double value = Math.pow(smallest, s / (size - 1.0));
        for (int k = 0; k < size; k++) {
          for (int i = 0; i < count; i++) {
            rows[k * count + i] += left.rows[s * count + i] * value * right.rows[s * size + k];
          }
        }
      }
      return new Tall(size, count, rows, left.residual);
    }

    private Tall orthonormal() {
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < size; k++) {
          for (int j = 0; j < k; j++) {
            subtract(k, j, dot(k, j));
          }
          double norm = Math.sqrt(dot(k, k));
          for (int i = 0; i < count; i++) {
            rows[k * count + i] /= norm;
          }
        }
      }
      return this;
    }

    private void subtract(int k, int j, double factor) {
      for (int i = 0; i < count; i++) {
        rows[k * count + i] -= factor * rows[j * count + i];
      }
    }

    private double column(int k, int i) {
      return k < size ? rows[k * count + i] : residual[i];
    }

    double dot(int k, int j) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += column(k, i) * column(j, i);
      }
      return sum;
    }

    /** The same rows with the residual {@code J x}. */
    Tall towards(double[] x) {
      double[] product = new double[count];
      for (int k = 0; k < size; k++) {
        for (int i = 0; i < count; i++) {
          product[i] += rows[k * count + i] * x[k];
        }
      }
      return new Tall(size, count, rows, product);
    }

    void addTo(RowAccumulator rowsOf, double weight) {
      rowsOf.add(rows, count, count, residual, weight);
    }
  }

  private static double product(TriangleAccumulator factor, int a, int b) {
    double sum = 0;
    for (int i = 0; i <= Math.min(a, b); i++) {
      sum += factor.entry(i, a) * factor.entry(i, b);
    }
    return sum;
  }

  private static void assertFactorOf(
      Tall first, double weight, Tall second, TriangleAccumulator factor) {
    for (int a = 0; a <= first.size; a++) {
      for (int b = 0; b <= a; b++) {
        double expected = weight * first.dot(a, b) + second.dot(a, b);
        assertEquals(expected, product(factor, a, b), 1e-12 * (first.count + second.count));
        assertTrue(b == a || factor.entry(a, b) == 0, "upper triangular");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,300", "7,3", "40,256", "40,257", "65,700"})
  void itsSquareIsTheGramMatrix(int size, int count) {
    Tall first = Tall.random(size, count, 1);
    Tall second = Tall.random(size, count + 5, 2);
    try (TriangleAccumulator factor = create().triangle(size)) {
      first.addTo(factor, 0.25);
      second.addTo(factor, 1);
      assertFactorOf(first, 0.25, second, factor);
      double[] vector = new double[size];
      double[] diagonal = new double[size];
      factor.vector(vector);
      factor.diagonal(diagonal);
      for (int k = 0; k < size; k++) {
        assertEquals(product(factor, k, size), vector[k], 1e-12 * count);
        assertEquals(product(factor, k, k), diagonal[k], 1e-12 * count);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"5,9", "40,300", "300,20"})
  void oneAbsorbsAnother(int size, int count) {
    Tall first = Tall.random(size, count, 3);
    Tall second = Tall.random(size, 2 * count, 4);
    try (TriangleAccumulator one = create().triangle(size);
        TriangleAccumulator other = create().triangle(size)) {
      first.addTo(one, 2);
      second.addTo(other, 1);
      one.absorb(other);
      assertFactorOf(first, 2, second, one);
      assertEquals(0, other.entry(0, size), "it forgets its rows");
    }
  }

  @ParameterizedTest
  @CsvSource({"1,4", "40,300", "300,20"})
  void oneStartsFromAnother(int size, int count) {
    Tall first = Tall.random(size, count, 15);
    Tall second = Tall.random(size, 2 * count, 16);
    int order = size + 1;
    try (TriangleAccumulator one = create().triangle(size);
        TriangleAccumulator other = create().triangle(size)) {
      first.addTo(one, 2);
      double[] triangle = new double[order * order];
      Arrays.setAll(triangle, at -> one.entry(at % order, at / order));
      Tall.random(size, 100, 17).addTo(other, 1);
      other.start(triangle);
      second.addTo(other, 1);
      assertFactorOf(first, 2, second, other);
    }
  }

  @Test
  void clearingForgetsAllRows() {
    Tall first = Tall.random(20, 100, 5);
    Tall nothing = Tall.random(20, 0, 6);
    try (TriangleAccumulator factor = create().triangle(20)) {
      Tall.random(20, 300, 7).addTo(factor, 1);
      factor.clear();
      first.addTo(factor, 1);
      assertFactorOf(first, 1, nothing, factor);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,4", "30,200", "300,100"})
  void solvesTheDampedProblem(int size, int count) {
    Tall tall = Tall.random(size, count, 8);
    double[] damping = new SplittableRandom(9).doubles(size, 0.5, 1).toArray();
    try (TriangleAccumulator factor = create().triangle(size)) {
      tall.addTo(factor, 1);
      double[] x = new double[size];
      assertTrue(factor.step(damping, x));
      assertSolves(tall, damping, x, -1);
      double[] right = new double[size];
      factor.vector(right);
      double[] again = new double[size];
      assertTrue(factor.solveAgain(right, again));
      assertSolves(tall, damping, again, 1);
      assertFactorOf(tall, 1, Tall.random(size, 0, 1), factor);
    }
  }

  /** {@code (J'J + D) x = sign J'r}. */
  private static void assertSolves(Tall tall, double[] damping, double[] x, double sign) {
    for (int a = 0; a < x.length; a++) {
      double sum = damping[a] * x[a];
      for (int b = 0; b < x.length; b++) {
        sum += tall.dot(a, b) * x[b];
      }
      assertEquals(sign * tall.dot(a, x.length), sum, 1e-10);
    }
  }

  @Test
  void dampingsFollowEachOtherWithTheSameBits() {
    Tall tall = Tall.random(50, 300, 10);
    double[] small = new double[50];
    double[] large = new double[50];
    Arrays.fill(large, 7);
    double[] first = new double[50];
    double[] again = new double[50];
    try (TriangleAccumulator factor = create().triangle(50)) {
      tall.addTo(factor, 1);
      assertTrue(factor.step(small, first));
      assertTrue(factor.step(large, again));
      assertTrue(factor.step(small, again));
      assertArrayEquals(first, again);
    }
  }

  /** The normal equations of this matrix have the condition number 1e20. */
  @Test
  void solvesWhatTheNormalEquationsCannot() {
    int size = 40;
    double[] x = new SplittableRandom(12).doubles(size, -1, 1).toArray();
    Tall tall = Tall.conditioned(size, 1000, 1e-10, 13).towards(x);
    double[] found = new double[size];
    try (TriangleAccumulator factor = create().triangle(size);
        GramAccumulator gram = create().gram(size)) {
      tall.addTo(factor, 1);
      assertTrue(factor.step(new double[size], found));
      assertTrue(error(x, found) < 1e-5, () -> "error " + error(x, found));
      tall.addTo(gram, 1);
      double[] right = new double[size];
      gram.vector(right);
      boolean solved = gram.solve(new double[size], right, found, 1);
      for (int k = 0; k < size; k++) {
        found[k] = -found[k];
      }
      assertTrue(!solved || error(x, found) > 1e-2, "the normal equations fail here");
    }
  }

  /** How far the solution is from {@code -x}. */
  private static double error(double[] x, double[] found) {
    double worst = 0;
    for (int k = 0; k < x.length; k++) {
      worst = Math.max(worst, Math.abs(found[k] + x[k]));
    }
    return worst;
  }

  @Test
  void reportsSingularInsteadOfReturningGarbage() {
    double[] x = {Double.NaN, Double.NaN, Double.NaN};
    try (TriangleAccumulator factor = create().triangle(3)) {
      assertFalse(factor.step(new double[3], x));
      assertFalse(factor.solveAgain(new double[3], x));
      factor.add(new double[] {Double.NaN, 1, 2}, 1, 1, new double[] {1}, 1);
      assertFalse(factor.step(new double[] {1, 1, 1}, x));
      assertTrue(Arrays.stream(x).allMatch(Double::isNaN), "untouched on failure");
    }
  }

  @Test
  void tellsItsMemory() {
    assertTrue(create().triangleBytes(1000) >= 8_000_000);
    assertTrue(create().triangleBytes(100_000) > create().availableBytes());
  }

  /** Columns that repeat each other, one of them a thousand times as long as the others. */
  @Test
  void leastSquaresFindTheRankAndAnExactSolution() {
    Tall tall = Tall.random(12, 60, 21);
    for (int i = 0; i < 60; i++) {
      tall.rows[5 * 60 + i] = tall.rows[2 * 60 + i] - tall.rows[7 * 60 + i];
      tall.rows[9 * 60 + i] *= 1000;
    }
    double[] wanted = new SplittableRandom(3).doubles(12, -1, 1).toArray();
    Tall towards = tall.towards(wanted);
    double[] x = new double[12];
    try (TriangleAccumulator factor = create().triangle(12)) {
      towards.addTo(factor, 1);
      assertEquals(11, factor.leastSquares(1e-12, x));
    }
    double[] negative = Arrays.stream(x).map(entry -> -entry).toArray();
    double[] reached = tall.towards(negative).residual;
    assertArrayEquals(towards.residual, reached, 1e-10);
  }

  /** Of rank 11 if a column repeats others, or else of rank 12. */
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void factorsSolveForAnotherGradientOnceTheRowsAreForgotten(boolean repeats) {
    Tall tall = Tall.random(12, 60, 22);
    for (int i = 0; repeats && i < 60; i++) {
      tall.rows[5 * 60 + i] = tall.rows[2 * 60 + i] - tall.rows[7 * 60 + i];
    }
    Tall other = new Tall(12, 60, tall.rows, Tall.random(12, 60, 23).residual);
    double[] gradient = new double[12];
    double[] expected = new double[12];
    double[] found = new double[12];
    try (TriangleAccumulator factor = create().triangle(12)) {
      other.addTo(factor, 1);
      factor.vector(gradient);
      assertTrue(
          Double.isNaN(factor.lowestAgain(gradient, 1, expected, found)), "nothing was factorised");
      factor.leastSquares(1e-12, expected);
      factor.clear();
      tall.addTo(factor, 1);
      factor.leastSquares(1e-12, found);
      factor.clear();
      double lowest = factor.lowestAgain(gradient, 1, expected, found);
      assertEquals(keepsFactors(), Double.isFinite(lowest));
      if (keepsFactors()) {
        assertArrayEquals(expected, found, 1e-10);
        assertEquals(-0.5 * dot(gradient, found), lowest, 1e-10);
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
  }

  @Test
  void nothingIsSeenInZeros() {
    double[] x = {7, 7};
    try (TriangleAccumulator factor = create().triangle(2)) {
      assertEquals(0, factor.leastSquares(1e-12, x));
    }
  }
}
