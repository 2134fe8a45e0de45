package dev.strongform.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every linear algebra must do; a back end's test is a subclass of this. */
public abstract class GramContract {
  /** The back end under test. */
  protected abstract LinearAlgebra create();

  /** A block of rows and its residual. */
  private record Block(double[] rows, int ld, int count, double[] residual) {
    static Block random(int size, int ld, int count, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] rows = random.doubles((long) size * ld, -1, 1).toArray();
      for (int k = 0; k < size; k++) {
        Arrays.fill(rows, k * ld + count, (k + 1) * ld, Double.NaN);
      }
      return new Block(rows, ld, count, random.doubles(count, -1, 1).toArray());
    }

    double gram(int a, int b) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += rows[a * ld + i] * rows[b * ld + i];
      }
      return sum;
    }

    double vector(int a) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += rows[a * ld + i] * residual[i];
      }
      return sum;
    }

    void addTo(GramAccumulator gram, double weight) {
      gram.add(rows, ld, count, residual, weight);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "3,8,5", "63,256,256", "64,64,64", "65,70,69", "130,256,17", "200,300,299"})
  void matchesTheNaiveSums(int size, int ld, int count) {
    Block first = Block.random(size, ld, count, 1);
    Block second = Block.random(size, ld, count, 2);
    try (GramAccumulator gram = create().gram(size)) {
      first.addTo(gram, 2);
      second.addTo(gram, 0.5);
      double[] vector = new double[size];
      gram.vector(vector);
      for (int a = 0; a < size; a++) {
        assertEquals(2 * first.vector(a) + 0.5 * second.vector(a), vector[a], 1e-11);
        for (int b = 0; b < size; b++) {
          double expected = 2 * first.gram(a, b) + 0.5 * second.gram(a, b);
          assertEquals(expected, gram.entry(a, b), 1e-11);
        }
      }
    }
  }

  @Test
  void blocksOfDifferentLengthsMayFollowEachOther() {
    Block small = Block.random(20, 16, 3, 1);
    Block large = Block.random(20, 64, 60, 2);
    try (GramAccumulator gram = create().gram(20)) {
      small.addTo(gram, 1);
      large.addTo(gram, 1);
      small.addTo(gram, 1);
      assertEquals(2 * small.gram(7, 19) + large.gram(7, 19), gram.entry(7, 19), 1e-12);
    }
  }

  @Test
  void accumulatorsAddUpAndClear() {
    Block block = Block.random(70, 32, 32, 3);
    try (GramAccumulator one = create().gram(70);
        GramAccumulator two = create().gram(70)) {
      block.addTo(one, 1);
      block.addTo(two, 3);
      one.add(two);
      assertEquals(4 * block.gram(69, 2), one.entry(2, 69), 1e-12);
      assertEquals(3 * block.gram(69, 2), two.entry(2, 69), 1e-12);
      one.clear();
      double[] diagonal = new double[70];
      one.diagonal(diagonal);
      assertArrayEquals(new double[70], diagonal);
      one.vector(diagonal);
      assertArrayEquals(new double[70], diagonal);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 150, 300})
  void solvesTheDampedSystem(int size) {
    Block block = Block.random(size, 512, 400, 4);
    double[] damping = new SplittableRandom(5).doubles(size, 0.1, 1).toArray();
    double[] b = new SplittableRandom(6).doubles(size, -1, 1).toArray();
    try (GramAccumulator gram = create().gram(size)) {
      block.addTo(gram, 1);
      double[] x = new double[size];
      Arrays.fill(x, Double.NaN);
      assertTrue(gram.solve(damping, b, x, 1));
      for (int a = 0; a < size; a++) {
        double sum = damping[a] * x[a];
        for (int c = 0; c < size; c++) {
          sum += gram.entry(a, c) * x[c];
        }
        assertEquals(b[a], sum, 1e-9);
      }
    }
  }

  @Test
  void manyThreadsSolveTheSame() {
    int size = 300;
    Block block = Block.random(size, 512, 400, 4);
    double[] damping = new double[size];
    try (GramAccumulator gram = create().gram(size)) {
      block.addTo(gram, 1);
      double[] one = new double[size];
      double[] two = new double[size];
      assertTrue(gram.solve(damping, block.residual, one, 1));
      assertTrue(gram.solve(damping, block.residual, two, 2));
      assertArrayEquals(one, two, 1e-8);
    }
  }

  @Test
  void solvingAgainGivesTheSameBits() {
    Block block = Block.random(90, 128, 128, 7);
    double[] damping = new SplittableRandom(5).doubles(90, 0, 1).toArray();
    double[] other = new SplittableRandom(6).doubles(90, 0, 1).toArray();
    try (GramAccumulator gram = create().gram(90)) {
      block.addTo(gram, 1);
      double[] first = new double[90];
      double[] again = new double[90];
      assertTrue(gram.solve(damping, block.residual, first, 1));
      assertTrue(gram.solve(other, block.residual, again, 1));
      assertTrue(gram.solve(damping, block.residual, again, 1));
      assertArrayEquals(first, again);
    }
  }

  @Test
  void keepsItsInputs() {
    Block block = Block.random(66, 40, 33, 8);
    double[] rows = block.rows.clone();
    double[] residual = block.residual.clone();
    double[] damping = new double[66];
    Arrays.fill(damping, 1);
    double[] b = new SplittableRandom(9).doubles(66).toArray();
    double[] kept = b.clone();
    try (GramAccumulator gram = create().gram(66)) {
      block.addTo(gram, 1);
      double entry = gram.entry(65, 65);
      assertTrue(gram.solve(damping, b, new double[66], 1));
      assertArrayEquals(rows, block.rows);
      assertArrayEquals(residual, block.residual);
      assertArrayEquals(kept, b);
      assertEquals(entry, gram.entry(65, 65));
      assertEquals(1, damping[65]);
    }
  }

  @Test
  void solvesAgainWithTheLastFactor() {
    Block block = Block.random(70, 90, 80, 11);
    double[] damping = new double[70];
    Arrays.fill(damping, 0.5);
    double[] b = new SplittableRandom(12).doubles(70).toArray();
    double[] expected = new double[70];
    double[] again = new double[70];
    try (GramAccumulator gram = create().gram(70)) {
      block.addTo(gram, 1);
      double entry = gram.entry(3, 3);
      assertTrue(gram.solve(damping, b, expected, 1));
      assertTrue(gram.solve(damping, new double[70], again, 1));
      assertTrue(gram.solveAgain(b, again));
      assertArrayEquals(expected, again);
      assertEquals(entry, gram.entry(3, 3), "the matrix is kept");
    }
  }

  @Test
  void reportsSingularInsteadOfReturningGarbage() {
    int size = 100;
    Block block = Block.random(size, 16, 10, 10);
    double[] x = new double[size];
    Arrays.fill(x, Double.NaN);
    try (GramAccumulator gram = create().gram(size)) {
      block.addTo(gram, 1);
      double[] negative = new double[size];
      negative[50] = -100;
      assertFalse(gram.solve(negative, new double[size], x, 1));
      assertTrue(Arrays.stream(x).allMatch(Double::isNaN), "untouched on failure");
      gram.clear();
      assertFalse(gram.solve(new double[size], new double[size], x, 1));
      assertTrue(Arrays.stream(x).allMatch(Double::isNaN), "untouched on failure");
    }
  }

  @Test
  void reportsNotANumber() {
    try (GramAccumulator gram = create().gram(3)) {
      gram.add(new double[] {Double.NaN, 1, 2}, 1, 1, new double[] {1}, 1);
      assertFalse(gram.solve(new double[3], new double[3], new double[3], 1));
    }
  }

  @Test
  void tellsItsMemory() {
    assertTrue(create().gramBytes(1000) >= 8_000_000);
    assertTrue(create().gramBytes(100_000) > create().availableBytes());
    assertTrue(create().availableBytes() > 0);
  }
}
