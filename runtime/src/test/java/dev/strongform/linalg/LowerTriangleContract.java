package dev.strongform.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.strongform.models.Allocation;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every lower triangle must do. */
public abstract class LowerTriangleContract {
  /** A zero triangle of the kind under test. */
  protected abstract LowerTriangle create(int size);

  /** Rows with a last column of its own; what nobody may read is not a number. */
  private record Block(int size, int ld, int count, double[] rows, double[] last) {
    static Block random(int size, int ld, int count, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] rows = random.doubles((size - 1L) * ld, -1, 1).toArray();
      for (int k = 0; k < size - 1; k++) {
        Arrays.fill(rows, k * ld + count, (k + 1) * ld, Double.NaN);
      }
      double[] last = random.doubles(ld, -1, 1).toArray();
      Arrays.fill(last, count, ld, Double.NaN);
      return new Block(size, ld, count, rows, last);
    }

    double at(int i, int k) {
      return k < size - 1 ? rows[k * ld + i] : last[i];
    }

    double product(int a, int b) {
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += at(i, a) * at(i, b);
      }
      return sum;
    }

    void addTo(LowerTriangle triangle, double weight) {
      for (int from = 0; from < count; from += RowAccumulator.BLOCK_ROWS) {
        int to = Math.min(from + RowAccumulator.BLOCK_ROWS, count);
        triangle.place(rows, ld, from, to, last, 0);
        triangle.update(to - from, weight);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,1",
    "2,9,5",
    "4,256,256",
    "8,3,3",
    "9,100,99",
    "64,64,64",
    "65,600,513",
    "130,300,1",
    "257,40,7",
    "300,260,257"
  })
  void matchesTheNaiveSums(int size, int ld, int count) {
    Block first = Block.random(size, ld, count, 1);
    Block second = Block.random(size, ld, count, 2);
    LowerTriangle triangle = create(size);
    first.addTo(triangle, 2);
    second.addTo(triangle, 0.5);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b <= a; b++) {
        double expected = 2 * first.product(a, b) + 0.5 * second.product(a, b);
        assertEquals(expected, triangle.get(a, b), 1e-13 * (1 + count));
      }
    }
  }

  @Test
  void aBlockIsPlacedInPiecesInAnyOrder() {
    Block block = Block.random(30, 256, 256, 8);
    LowerTriangle whole = create(30);
    block.addTo(whole, 2);
    LowerTriangle pieces = create(30);
    int[] ends = {0, 1, 64, 127, 150, 256};
    for (int piece = ends.length - 2; piece >= 0; piece--) {
      pieces.place(block.rows, 256, ends[piece], ends[piece + 1], block.last, ends[piece]);
    }
    pieces.update(256, 2);
    assertEquals(whole.get(29, 11), pieces.get(29, 11));
    assertEquals(whole.get(12, 12), pieces.get(12, 12));
  }

  @Test
  void aShortBlockAfterALongOneSeesNothingOfIt() {
    Block large = Block.random(40, 300, 300, 3);
    Block small = Block.random(40, 10, 3, 4);
    LowerTriangle triangle = create(40);
    large.addTo(triangle, 1);
    triangle.clear();
    small.addTo(triangle, 1);
    assertEquals(small.product(39, 17), triangle.get(39, 17), 1e-14);
  }

  @Test
  void trianglesAddUp() {
    Block block = Block.random(70, 32, 32, 5);
    LowerTriangle one = create(70);
    LowerTriangle two = create(70);
    block.addTo(one, 1);
    block.addTo(two, 3);
    one.add(two);
    assertEquals(4 * block.product(69, 2), one.get(69, 2), 1e-12);
    assertEquals(3 * block.product(69, 2), two.get(69, 2), 1e-12);
  }

  @Test
  void theSameBlocksGiveTheSameBits() {
    Block block = Block.random(50, 500, 490, 6);
    double[] runs = new double[2];
    for (int run = 0; run < 2; run++) {
      LowerTriangle triangle = create(50);
      block.addTo(triangle, 0.3);
      runs[run] = triangle.get(49, 20);
    }
    assertEquals(runs[0], runs[1]);
  }

  @Test
  void keepsTheBlockAndAllocatesNothing() {
    Block block = Block.random(90, 512, 512, 7);
    double[] rows = block.rows.clone();
    double[] last = block.last.clone();
    LowerTriangle triangle = create(90);
    for (int i = 0; i < 200; i++) {
      block.addTo(triangle, 1);
    }
    long before = Allocation.bytes();
    for (int i = 0; i < 10; i++) {
      block.addTo(triangle, 1);
    }
    long spent = Allocation.bytes() - before;
    assertTrue(spent < 10_000, () -> spent + " bytes for ten blocks");
    assertArrayEquals(rows, block.rows);
    assertArrayEquals(last, block.last);
  }
}
