package dev.strongform.linalg.vector;

import dev.strongform.linalg.LowerTriangle;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The lower triangle of a symmetric matrix in square tiles, updated by the Vector API.
 *
 * <p>A block of rows is packed into panels of as many columns as two vectors have lanes, one row
 * after the other. The inner loop multiplies a panel with four columns of another: two vectors,
 * four broadcast numbers, eight sums, which is what C2 keeps in sixteen registers (with twelve sums
 * it spills three, and runs at half the speed).
 */
public final class LowerTiles implements LowerTriangle {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Columns of a panel, and rows and columns of a tile. */
  private static final int WIDTH = 2 * LANES;

  private static final int TILE = WIDTH * WIDTH;

  /** Columns that one inner loop multiplies a panel with. */
  private static final int COLUMNS = 4;

  /** Rows that are packed at a time: a panel takes 16 KB, half of the nearest cache. */
  private static final int DEPTH = 2048 / WIDTH;

  /** From panel to panel, a cache line more than a power of two. */
  private static final int STRIDE = DEPTH * WIDTH + 8;

  private final int size;
  private final int panels;
  private final double[] tiles;

  /** Columns beyond the last stay zero. */
  private final double[] packed;

  /**
   * A zero matrix.
   *
   * @param size number of rows and columns, the last column of the blocks included
   */
  public LowerTiles(int size) {
    this.size = size;
    this.panels = (size + WIDTH - 1) / WIDTH;
    this.tiles = new double[tile(panels, 0)];
    this.packed = new double[panels * STRIDE];
  }

  /** Lanes of a vector. */
  public static int lanes() {
    return LANES;
  }

  /** The bytes that a matrix of that size takes. */
  public static long bytes(int size) {
    long panels = (size + WIDTH - 1) / WIDTH;
    return 8 * (panels * (panels + 1) / 2 * TILE + panels * STRIDE);
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
  public void add(double[] rows, int ld, int count, double[] last, double weight) {
    for (int from = 0; from < count; from += DEPTH) {
      int depth = Math.min(DEPTH, count - from);
      for (int k = 0; k < size - 1; k++) {
        pack(rows, k * ld + from, depth, k);
      }
      pack(last, from, depth, size - 1);
      update(depth, weight);
    }
  }

  private void pack(double[] column, int from, int depth, int k) {
    int at = k / WIDTH * STRIDE + k % WIDTH;
    for (int i = 0; i < depth; i++) {
      packed[at + i * WIDTH] = column[from + i];
    }
  }

  private void update(int depth, double weight) {
    for (int row = 0; row < panels; row++) {
      for (int column = 0; column <= row; column++) {
        int tile = tile(row, column);
        for (int c = 0; c < WIDTH; c += COLUMNS) {
          multiply(
              packed, depth, row * STRIDE, column * STRIDE + c, weight, tiles, tile + c * WIDTH);
        }
      }
    }
  }

  /** Adds {@code weight} times the products of a panel with four columns to four tile columns. */
  private static void multiply(
      double[] packed, int depth, int panel, int columns, double weight, double[] tiles, int at) {
    DoubleVector low0 = DoubleVector.zero(SPECIES);
    DoubleVector low1 = low0;
    DoubleVector low2 = low0;
    DoubleVector low3 = low0;
    DoubleVector high0 = low0;
    DoubleVector high1 = low0;
    DoubleVector high2 = low0;
    DoubleVector high3 = low0;
    for (int i = 0; i < depth * WIDTH; i += WIDTH) {
      DoubleVector low = DoubleVector.fromArray(SPECIES, packed, panel + i);
      DoubleVector high = DoubleVector.fromArray(SPECIES, packed, panel + i + LANES);
      DoubleVector factor = DoubleVector.broadcast(SPECIES, packed[columns + i]);
      low0 = low.fma(factor, low0);
      high0 = high.fma(factor, high0);
      factor = DoubleVector.broadcast(SPECIES, packed[columns + i + 1]);
      low1 = low.fma(factor, low1);
      high1 = high.fma(factor, high1);
      factor = DoubleVector.broadcast(SPECIES, packed[columns + i + 2]);
      low2 = low.fma(factor, low2);
      high2 = high.fma(factor, high2);
      factor = DoubleVector.broadcast(SPECIES, packed[columns + i + 3]);
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
