package dev.strongform.cli.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.kernel.Axis;
import dev.strongform.kernel.Domain;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grids reach both ends of every axis and stay affordable. */
final class SampleGridTest {
  private static Domain box(int axes) {
    return new Domain(
        IntStream.range(0, axes).mapToObj(i -> new Axis("x" + i, -1, 3, false, false)).toList());
  }

  @Test
  void theLastAxisRunsFastest() {
    double[][] points = SampleGrid.slice(box(2), 3).coordinates();
    assertArrayEquals(new double[] {-1, -1, -1, 1, 1, 1, 3, 3, 3}, points[0]);
    assertArrayEquals(new double[] {-1, 1, 3, -1, 1, 3, -1, 1, 3}, points[1]);
  }

  @Test
  void aSliceFixesTheOtherAxesAtTheirMiddle() {
    SampleGrid grid = SampleGrid.slice(box(4), 5);
    assertTrue(grid.slice());
    assertEquals(25, grid.size());
    assertEquals(1, grid.coordinates()[3][7]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 100})
  void aGridIsAffordable(int axes) {
    SampleGrid grid = SampleGrid.of(box(axes));
    assertTrue(grid.size() <= 100_000 && grid.size() >= 400, () -> "size " + grid.size());
    assertEquals(axes > 5, grid.slice());
    assertEquals(-1, grid.coordinates()[0][0]);
    assertEquals(3, grid.coordinates()[0][grid.size() - 1]);
  }
}
