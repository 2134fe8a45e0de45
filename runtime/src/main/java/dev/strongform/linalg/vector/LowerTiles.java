package dev.strongform.linalg.vector;

import dev.strongform.linalg.LowerTriangle;
import dev.strongform.linalg.RowAccumulator;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The lower triangle of a symmetric matrix in square tiles, updated by the Vector API.
 *
 * <p>Blocks are packed into panels of as many columns as two vectors have lanes, one row after the
 * other. The inner loop multiplies a panel with four columns of another: two vectors, four
 * broadcast numbers, eight sums, which is what C2 keeps in sixteen registers (with twelve sums it
 * spills three, and runs at half the speed).
 */
public final class LowerTiles implements LowerTriangle {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Columns of a panel, and rows and columns of a tile. */
  private static final int WIDTH = 2 * LANES;

  private static final int TILE = WIDTH * WIDTH;

  /** Columns that one inner loop multiplies a panel with. */
  private static final int COLUMNS = 4;

  /** Rows of a slab of the block: a panel takes 16 KB, half of the nearest cache. */
  private static final int DEPTH = 2048 / WIDTH;

  private static final int SLABS = (RowAccumulator.BLOCK_ROWS + DEPTH - 1) / DEPTH;

  private final int size;
  private final int panels;
  private final double[] tiles;

  /**
   * The block, {@code [slab][panel][row * WIDTH + column]}; columns beyond the last stay zero. With
   * arrays of their own, the inner loop counts an address less: 23 instructions instead of 26.
   */
  private final double[][][] packed;

  /**
   * A zero matrix.
   *
   * @param size number of rows and columns, the last column of the blocks included
   */
  public LowerTiles(int size) {
    this.size = size;
    this.panels = (size + WIDTH - 1) / WIDTH;
    this.tiles = new double[tile(panels, 0)];
    this.packed = new double[SLABS][panels][DEPTH * WIDTH];
  }

  /** Lanes of a vector. */
  public static int lanes() {
    return LANES;
  }

  /** The bytes that a matrix of that size takes. */
  public static long bytes(int size) {
    long panels = (size + WIDTH - 1) / WIDTH;
    return 8 * (panels * (panels + 1) / 2 * TILE + SLABS * panels * DEPTH * WIDTH);
  }

  /** Where the tile of two panels begins: {@code [column][row]}. */
  private static int tile(int rowPanel, int columnPanel) {
    return (rowPanel * (rowPanel + 1) / 2 + columnPanel) * TILE;
  }

  @Override
  public void clear() {
    Arrays.fill(tiles, 0);
  }

  @Override
  public double get(int row, int column) {
    return tiles[tile(row / WIDTH, column / WIDTH) + column % WIDTH * WIDTH + row % WIDTH];
  }

  @Override
  public void add(LowerTriangle other) {
    double[] part = ((LowerTiles) other).tiles;
    for (int i = 0; i < tiles.length; i++) {
      tiles[i] += part[i];
    }
  }

  @Override
  public void place(double[] rows, int ld, int from, int to, double[] last, int at) {
    for (int start = from; start < to; ) {
      int row = at + start - from;
      int end = Math.min(to, start + DEPTH - row % DEPTH);
      double[][] slab = packed[row / DEPTH];
      for (int k = 0; k < size - 1; k++) {
        pack(rows, k * ld + start, end - start, slab[k / WIDTH], row % DEPTH * WIDTH + k % WIDTH);
      }
      int k = size - 1;
      pack(last, start, end - start, slab[k / WIDTH], row % DEPTH * WIDTH + k % WIDTH);
      start = end;
    }
  }

  private static void pack(double[] column, int from, int count, double[] panel, int at) {
    for (int i = 0; i < count; i++) {
      panel[at + i * WIDTH] = column[from + i];
    }
  }

  @Override
  public void update(int count, double weight) {
    for (int from = 0; from < count; from += DEPTH) {
      update(packed[from / DEPTH], Math.min(DEPTH, count - from) * WIDTH, weight);
    }
  }

  private void update(double[][] slab, int length, double weight) {
    for (int row = 0; row < panels; row++) {
      for (int column = 0; column <= row; column++) {
        int tile = tile(row, column);
        for (int c = 0; c < WIDTH; c += COLUMNS) {
          multiply(slab[row], slab[column], length, c, weight, tiles, tile + c * WIDTH);
        }
      }
    }
  }

  /** Adds {@code weight} times the products of a panel with four columns to four tile columns. */
  private static void multiply(
      double[] panel,
      double[] other,
      int length,
      int columns,
      double weight,
      double[] tiles,
      int at) {
    DoubleVector low0 = DoubleVector.zero(SPECIES);
    DoubleVector low1 = low0;
    DoubleVector low2 = low0;
    DoubleVector low3 = low0;
    DoubleVector high0 = low0;
    DoubleVector high1 = low0;
    DoubleVector high2 = low0;
    DoubleVector high3 = low0;
    for (int i = 0; i < length; i += WIDTH) {
      int four = columns + i;
      DoubleVector low = DoubleVector.fromArray(SPECIES, panel, i);
      DoubleVector high = DoubleVector.fromArray(SPECIES, panel, i + LANES);
      DoubleVector factor = DoubleVector.broadcast(SPECIES, other[four]);
      low0 = low.fma(factor, low0);
      high0 = high.fma(factor, high0);
      factor = DoubleVector.broadcast(SPECIES, other[four + 1]);
      low1 = low.fma(factor, low1);
      high1 = high.fma(factor, high1);
      factor = DoubleVector.broadcast(SPECIES, other[four + 2]);
      low2 = low.fma(factor, low2);
      high2 = high.fma(factor, high2);
      factor = DoubleVector.broadcast(SPECIES, other[four + 3]);
      low3 = low.fma(factor, low3);
      high3 = high.fma(factor, high3);
    }
    DoubleVector scale = DoubleVector.broadcast(SPECIES, weight);
    add(low0, scale, tiles, at);
    add(high0, scale, tiles, at + LANES);
    add(low1, scale, tiles, at + WIDTH);
    add(high1, scale, tiles, at + WIDTH + LANES);
    add(low2, scale, tiles, at + 2 * WIDTH);
    add(high2, scale, tiles, at + 2 * WIDTH + LANES);
    add(low3, scale, tiles, at + 3 * WIDTH);
    add(high3, scale, tiles, at + 3 * WIDTH + LANES);
  }

  private static void add(DoubleVector sum, DoubleVector scale, double[] tiles, int at) {
    sum.fma(scale, DoubleVector.fromArray(SPECIES, tiles, at)).intoArray(tiles, at);
  }
}
