package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes around the tiles, and more panels than are taken in at a time. */
final class GradientTilesTest {
  @BeforeEach
  void needsTheVectorModule() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }

  @ParameterizedTest
  @CsvSource({"4, 16, 1", "1, 1, 2", "5, 3, 40", "33, 38, 5", "70, 64, 70"})
  void sumsAgreeWithTheirDefinition(int rows, int columns, int panels) {
    GradientTiles.Scratch scratch = new GradientTiles.Scratch(Math.max(rows, columns));
    // What a wider layer left behind must not be seen.
    for (double[] block : scratch.x) {
      java.util.Arrays.fill(block, 1e300);
    }
    double[] yBar = random(panels * Lanes.stride(rows), 1);
    double[] x = random(panels * Lanes.stride(columns), 2);
    double[] g = random(rows * columns + 3, 3);
    double[] before = g.clone();
    new GradientTiles(rows, columns, scratch).add(yBar, x, g, 2, panels);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int at = 2 + row * columns + column;
        double sum = before[at] + sum(yBar, rows, row, x, columns, column, panels);
        assertEquals(sum, g[at], 1e-15 * panels * PANEL);
      }
    }
    assertEquals(before[1], g[1]);
    assertEquals(before[rows * columns + 2], g[rows * columns + 2]);
  }

  private static double sum(
      double[] yBar, int rows, int row, double[] x, int columns, int column, int panels) {
    double sum = 0;
    for (int p = 0; p < panels; p++) {
      for (int lane = 0; lane < PANEL; lane++) {
        double bar = yBar[p * Lanes.stride(rows) + row * PANEL + lane];
        sum += bar * x[p * Lanes.stride(columns) + column * PANEL + lane];
      }
    }
    return sum;
  }

  private static double[] random(int length, long seed) {
    return new SplittableRandom(seed).doubles(length, -1, 1).toArray();
  }
}
