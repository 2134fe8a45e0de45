package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.Lanes.PANEL;
import static dev.strongform.kernel.vector.Lanes.VECTOR;
import static dev.strongform.kernel.vector.Lanes.all;
import static dev.strongform.kernel.vector.Lanes.load;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * Sums over panels and lanes of outer products, {@code G += sum Ybar X'}, by tiles of G that stay
 * in registers: the gradient by the weights of a layer that is wide enough to pay for bringing both
 * factors into the order that tiles read. Nothing is summed across the lanes of a vector.
 */
final class GradientTiles {
  /** Rows of a tile; its columns are two vectors. */
  private static final int ROWS = 4;

  /** Lanes that are taken in at a time: then a block of X, 16 KB, stays in the nearest cache. */
  private static final int DEPTH = 2048 / PANEL;

  private final int rows;
  private final int columns;
  private final Scratch scratch;

  /** The factors of a layer, lane after lane. */
  static final class Scratch {
    /** {@code [neuron / 4][lane * 4 + neuron % 4]}. */
    final double[][] yBar;

    /** {@code [neuron / PANEL][lane * PANEL + neuron % PANEL]}. */
    final double[][] x;

    /** A tile at the edge of G. */
    final double[] edge = new double[ROWS * PANEL];

    /** For layers up to a width. */
    Scratch(int widest) {
      yBar = new double[blocks(widest, ROWS)][DEPTH * ROWS];
      x = new double[blocks(widest, PANEL)][DEPTH * PANEL];
    }
  }

  GradientTiles(int rows, int columns, Scratch scratch) {
    this.rows = rows;
    this.columns = columns;
    this.scratch = scratch;
  }

  private static int blocks(int neurons, int size) {
    return (neurons + size - 1) / size;
  }

  /**
   * Adds the sum over consecutive panels.
   *
   * @param yBar panels of {@code rows} neurons
   * @param x panels of {@code columns} neurons
   * @param g the matrix, its first entry at {@code gAt}, row after row
   */
  void add(double[] yBar, double[] x, double[] g, int gAt, int panels) {
    for (int from = 0; from < panels; from += DEPTH / PANEL) {
      int count = Math.min(DEPTH / PANEL, panels - from);
      transpose(yBar, from, count, rows, ROWS, scratch.yBar);
      transpose(x, from, count, columns, PANEL, scratch.x);
      addTiles(count * PANEL, g, gAt);
    }
  }

  private static void transpose(
      double[] panels, int from, int count, int neurons, int size, double[][] blocks) {
    int stride = Lanes.stride(neurons);
    for (int block = 0; block * size < neurons; block++) {
      double[] target = blocks[block];
      int used = Math.min(size, neurons - block * size);
      if (used < size) {
        Arrays.fill(target, 0, count * PANEL * size, 0);
      }
      for (int p = 0; p < count; p++) {
        int at = (from + p) * stride + block * size * PANEL;
        for (int k = 0; k < used; k++) {
          scatter(panels, at + k * PANEL, target, p * PANEL * size + k, size);
        }
      }
    }
  }

  private static void scatter(double[] from, int at, double[] target, int to, int step) {
    for (int lane = 0; lane < PANEL; lane++) {
      target[to + lane * step] = from[at + lane];
    }
  }

  private void addTiles(int lanes, double[] g, int gAt) {
    for (int left = 0; left < columns; left += PANEL) {
      double[] x = scratch.x[left / PANEL];
      for (int top = 0; top < rows; top += ROWS) {
        double[] yBar = scratch.yBar[top / ROWS];
        int at = gAt + top * columns + left;
        if (rows - top >= ROWS && columns - left >= PANEL) {
          addTile(yBar, x, lanes, g, at, columns);
        } else {
          addEdge(
              yBar, x, lanes, g, at, Math.min(ROWS, rows - top), Math.min(PANEL, columns - left));
        }
      }
    }
  }

  private void addEdge(
      double[] yBar, double[] x, int lanes, double[] g, int gAt, int height, int width) {
    double[] edge = scratch.edge;
    Arrays.fill(edge, 0);
    addTile(yBar, x, lanes, edge, 0, PANEL);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        g[gAt + row * columns + column] += edge[row * PANEL + column];
      }
    }
  }

  private static void addTile(
      double[] yBar, double[] x, int lanes, double[] g, int gAt, int gStep) {
    DoubleVector s00 = load(g, gAt);
    DoubleVector s01 = load(g, gAt + VECTOR);
    DoubleVector s10 = load(g, gAt + gStep);
    DoubleVector s11 = load(g, gAt + gStep + VECTOR);
    DoubleVector s20 = load(g, gAt + 2 * gStep);
    DoubleVector s21 = load(g, gAt + 2 * gStep + VECTOR);
    DoubleVector s30 = load(g, gAt + 3 * gStep);
    DoubleVector s31 = load(g, gAt + 3 * gStep + VECTOR);
    for (int four = 0; four < lanes * ROWS; four += ROWS) {
      DoubleVector left = load(x, four * (PANEL / ROWS));
      DoubleVector right = load(x, four * (PANEL / ROWS) + VECTOR);
      DoubleVector bar = all(yBar[four]);
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
    s00.intoArray(g, gAt);
    s01.intoArray(g, gAt + VECTOR);
    s10.intoArray(g, gAt + gStep);
    s11.intoArray(g, gAt + gStep + VECTOR);
    s20.intoArray(g, gAt + 2 * gStep);
    s21.intoArray(g, gAt + 2 * gStep + VECTOR);
    s30.intoArray(g, gAt + 3 * gStep);
    s31.intoArray(g, gAt + 3 * gStep + VECTOR);
  }
}
