package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes around the blocks: four rows, and as many as leave the second cache. */
final class PackedMatrixTest {
  private static final int PANELS = 3;

  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 5", "4, 1", "7, 16", "66, 129", "300, 260"})
  void productsAgreeWithTheirDefinition(int rows, int columns) {
    double[] a = random(5 + rows * columns, 1);
    double[] x = random(PANELS * Lanes.stride(columns), 2);
    double[] start = random(rows * PANEL, 3);
    PackedMatrix matrix = new PackedMatrix(rows, columns);
    matrix.take(a, 5);
    double[] y = random(PANELS * Lanes.stride(rows), 4);
    double[] before = y.clone();
    matrix.multiply(x, start, y, 0, 1);
    matrix.multiply(x, y, 1, 2);
    matrix.add(x, y, 2, 3);
    for (int row = 0; row < rows; row++) {
      for (int lane = 0; lane < PANEL; lane++) {
        int own = row * PANEL + lane;
        int last = 2 * Lanes.stride(rows) + own;
        check(start[own] + product(a, 5 + row * columns, 1, x, 0, lane, columns), y[own], columns);
        double second = product(a, 5 + row * columns, 1, x, 1, lane, columns);
        check(second, y[Lanes.stride(rows) + own], columns);
        double third = product(a, 5 + row * columns, 1, x, 2, lane, columns);
        check(before[last] + third, y[last], columns);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 3", "16, 7", "129, 66"})
  void theTransposeIsTaken(int rows, int columns) {
    double[] a = random(5 + rows * columns, 1);
    double[] x = random(PANELS * Lanes.stride(columns), 2);
    PackedMatrix matrix = new PackedMatrix(rows, columns);
    matrix.takeTransposed(a, 5);
    double[] y = new double[PANELS * Lanes.stride(rows)];
    matrix.multiply(x, y, 0, PANELS);
    for (int row = 0; row < rows; row++) {
      double expected = product(a, 5 + row, rows, x, 2, 1, columns);
      check(expected, y[2 * Lanes.stride(rows) + row * PANEL + 1], columns);
    }
  }

  private static double product(
      double[] a, int at, int step, double[] x, int panel, int lane, int columns) {
    double sum = 0;
    for (int column = 0; column < columns; column++) {
      sum += a[at + column * step] * x[panel * Lanes.stride(columns) + column * PANEL + lane];
    }
    return sum;
  }

  private static void check(double expected, double actual, int terms) {
    assertEquals(expected, actual, 1e-15 * (terms + 1));
  }

  private static double[] random(int length, long seed) {
    return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
  }
}
