package dev.strongform.kernel.vector;

import static dev.strongform.kernel.vector.FloatLanes.PANEL;
import static dev.strongform.kernel.vector.FloatLanes.VECTOR;
import static dev.strongform.kernel.vector.FloatLanes.all;
import static dev.strongform.kernel.vector.FloatLanes.load;

import jdk.incubator.vector.FloatVector;

/** A copy of a matrix of weights, rounded to single precision: {@link PackedMatrix} on floats. */
final class FloatMatrix {
  private static final int ROWS = 4;

  /** Entries of the blocks, 256 KB, that stay in the second cache while all panels pass. */
  private static final int NEAR = 1 << 16;

  private final int rows;
  private final int columns;

  /** {@code [row / 4][column * 4 + row % 4]}; rows beyond the last stay zero. */
  private final float[][] blocks;

  FloatMatrix(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.blocks = new float[(rows + ROWS - 1) / ROWS][columns * ROWS];
  }

  /** Copies the matrix that lies row after row. */
  void take(double[] a, int at) {
    for (int row = 0; row < rows; row++) {
      float[] block = blocks[row / ROWS];
      int from = at + row * columns;
      for (int column = 0, to = row % ROWS; column < columns; column++, to += ROWS) {
        block[to] = (float) a[from + column];
      }
    }
  }

  /** Copies the transpose of the matrix that lies row after row: ours is column after column. */
  void takeTransposed(double[] a, int at) {
    for (int column = 0; column < columns; column++) {
      int from = at + column * rows;
      int to = column * ROWS;
      for (int block = 0; block < blocks.length; block++, from += ROWS) {
        float[] target = blocks[block];
        for (int row = 0; row < Math.min(ROWS, rows - block * ROWS); row++) {
          target[to + row] = (float) a[from + row];
        }
      }
    }
  }

  /** {@code Y = A X} on the first panels. */
  void multiply(float[] x, float[] y, int panels) {
    int chunk = Math.max(1, NEAR / Math.max(1, columns * ROWS));
    for (int top = 0; top < blocks.length; top += chunk) {
      int bottom = Math.min(blocks.length, top + chunk);
      for (int p = 0; p < panels; p++) {
        multiplyRows(top, bottom, x, p * columns * PANEL, y, p * rows * PANEL);
      }
    }
  }

  private void multiplyRows(int top, int bottom, float[] x, int xAt, float[] y, int yAt) {
    for (int block = top; block < bottom; block++) {
      int row = block * ROWS;
      if (rows - row >= ROWS) {
        multiplyFour(blocks[block], columns * ROWS, x, xAt, y, yAt + row * PANEL);
      } else {
        for (; row < rows; row++) {
          multiplyOne(blocks[block], row % ROWS, columns, x, xAt, y, yAt + row * PANEL);
        }
      }
    }
  }

  private static void multiplyFour(float[] a, int length, float[] x, int xAt, float[] y, int yAt) {
    FloatVector s00 = FloatVector.zero(FloatLanes.SPECIES);
    FloatVector s01 = s00;
    FloatVector s10 = s00;
    FloatVector s11 = s00;
    FloatVector s20 = s00;
    FloatVector s21 = s00;
    FloatVector s30 = s00;
    FloatVector s31 = s00;
    for (int four = 0; four < length; four += ROWS) {
      FloatVector left = load(x, xAt + four * (PANEL / ROWS));
      FloatVector right = load(x, xAt + four * (PANEL / ROWS) + VECTOR);
      FloatVector w = all(a[four]);
      s00 = left.fma(w, s00);
      s01 = right.fma(w, s01);
      w = all(a[four + 1]);
      s10 = left.fma(w, s10);
      s11 = right.fma(w, s11);
      w = all(a[four + 2]);
      s20 = left.fma(w, s20);
      s21 = right.fma(w, s21);
      w = all(a[four + 3]);
      s30 = left.fma(w, s30);
      s31 = right.fma(w, s31);
    }
    s00.intoArray(y, yAt);
    s01.intoArray(y, yAt + VECTOR);
    s10.intoArray(y, yAt + PANEL);
    s11.intoArray(y, yAt + PANEL + VECTOR);
    s20.intoArray(y, yAt + 2 * PANEL);
    s21.intoArray(y, yAt + 2 * PANEL + VECTOR);
    s30.intoArray(y, yAt + 3 * PANEL);
    s31.intoArray(y, yAt + 3 * PANEL + VECTOR);
  }

  private static void multiplyOne(
      float[] a, int aAt, int count, float[] x, int xAt, float[] y, int yAt) {
    FloatVector left = FloatVector.zero(FloatLanes.SPECIES);
    FloatVector right = left;
    for (int column = 0; column < count; column++) {
      FloatVector w = all(a[aAt + column * ROWS]);
      left = load(x, xAt + column * PANEL).fma(w, left);
      right = load(x, xAt + column * PANEL + VECTOR).fma(w, right);
    }
    left.intoArray(y, yAt);
    right.intoArray(y, yAt + VECTOR);
  }
}
