package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.FloatLanes.PANEL;
import static dev.strongform.kernel.vector.FloatLanes.VECTOR;
import static dev.strongform.kernel.vector.FloatLanes.all;
import static dev.strongform.kernel.vector.FloatLanes.load;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Sums over panels and lanes of outer products in single precision, {@code G += sum Ybar X'}:
 * {@link GradientTiles} on floats. At most {@link #DEPTH} products are summed as floats; G is of
 * doubles.
 */
final class FloatGradient {
  private static final int ROWS = 4;

  /** Lanes that are taken in at a time. */
  private static final int DEPTH = 4096 / PANEL;

  private final int rows;
  private final int columns;
  private final Scratch scratch;

  /** The factors of a layer, lane after lane. */
  static final class Scratch {
    /** {@code [neuron / 4][lane * 4 + neuron % 4]}. */
    final float[][] yBar;

    /** {@code [neuron / PANEL][lane * PANEL + neuron % PANEL]}. */
    final float[][] x;

    final float[] tile = new float[ROWS * PANEL];

    /** For layers up to a width. */
    Scratch(int widest) {
      yBar = new float[(widest + ROWS - 1) / ROWS][DEPTH * ROWS];
      x = new float[(widest + PANEL - 1) / PANEL][DEPTH * PANEL];
    }
  }

  FloatGradient(int rows, int columns, Scratch scratch) {
    this.rows = rows;
    this.columns = columns;
    this.scratch = scratch;
  }

  /**
   * Adds the sum over the first panels.
   *
   * @param yBar panels of {@code rows} neurons
   * @param x panels of {@code columns} neurons
   * @param g the matrix, its first entry at {@code gAt}, row after row
   */
  void add(float[] yBar, float[] x, double[] g, int gAt, int panels) {
    for (int from = 0; from < panels; from += DEPTH / PANEL) {
      int count = Math.min(DEPTH / PANEL, panels - from);
      transpose(yBar, from, count, rows, ROWS, scratch.yBar);
      transpose(x, from, count, columns, PANEL, scratch.x);
      addTiles(count * PANEL, g, gAt);
    }
  }

  private static void transpose(
      float[] panels, int from, int count, int neurons, int size, float[][] blocks) {
    for (int block = 0; block * size < neurons; block++) {
      float[] target = blocks[block];
      int used = Math.min(size, neurons - block * size);
      if (used < size) {
        Arrays.fill(target, 0, count * PANEL * size, 0);
      }
      for (int p = 0; p < count; p++) {
        int at = ((from + p) * neurons + block * size) * PANEL;
        for (int k = 0; k < used; k++) {
          scatter(panels, at + k * PANEL, target, p * PANEL * size + k, size);
        }
      }
    }
  }

  private static void scatter(float[] from, int at, float[] target, int to, int step) {
    for (int lane = 0; lane < PANEL; lane++) {
      target[to + lane * step] = from[at + lane];
    }
  }

  private void addTiles(int lanes, double[] g, int gAt) {
    float[] tile = scratch.tile;
    for (int left = 0; left < columns; left += PANEL) {
      int width = Math.min(PANEL, columns - left);
      for (int top = 0; top < rows; top += ROWS) {
        sumTile(scratch.yBar[top / ROWS], scratch.x[left / PANEL], lanes * ROWS, tile);
        for (int row = 0; row < Math.min(ROWS, rows - top); row++) {
          addRow(tile, row * PANEL, g, gAt + (top + row) * columns + left, width);
        }
      }
    }
  }

  private static void addRow(float[] tile, int from, double[] g, int at, int width) {
    for (int column = 0; column < width; column++) {
      g[at + column] += tile[from + column];
    }
  }

  private static void sumTile(float[] yBar, float[] x, int length, float[] tile) {
    FloatVector s00 = FloatVector.zero(FloatLanes.SPECIES);
    FloatVector s01 = s00;
    FloatVector s10 = s00;
    FloatVector s11 = s00;
    FloatVector s20 = s00;
    FloatVector s21 = s00;
    FloatVector s30 = s00;
    FloatVector s31 = s00;
    for (int four = 0; four < length; four += ROWS) {
      FloatVector left = load(x, four * (PANEL / ROWS));
      FloatVector right = load(x, four * (PANEL / ROWS) + VECTOR);
      FloatVector bar = all(yBar[four]);
      s00 = left.fma(bar, s00);
      s01 = right.fma(bar, s01);
      bar = all(yBar[four + 1]);
      s10 = left.fma(bar, s10);
      s11 = right.fma(bar, s11);
      bar = all(yBar[four + 2]);
      s20 = left.fma(bar, s20);
      s21 = right.fma(bar, s21);
      bar = all(yBar[four + 3]);
      s30 = left.fma(bar, s30);
      s31 = right.fma(bar, s31);
    }
    s00.intoArray(tile, 0);
    s01.intoArray(tile, VECTOR);
    s10.intoArray(tile, PANEL);
    s11.intoArray(tile, PANEL + VECTOR);
    s20.intoArray(tile, 2 * PANEL);
    s21.intoArray(tile, 2 * PANEL + VECTOR);
    s30.intoArray(tile, 3 * PANEL);
    s31.intoArray(tile, 3 * PANEL + VECTOR);
  }
}
