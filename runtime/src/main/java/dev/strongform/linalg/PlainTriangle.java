package dev.strongform.linalg;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A triangular factor in plain Java. */
final class PlainTriangle implements TriangleAccumulator {
  private final int size;

  /** The residual is the last column. */
  private final int order;

  private final Reflections factor;

  /** The block of rows, {@code [column][row]}. */
  private final double[][] block;

  private final double[] solution;
  private @Nullable Reflections damped;

  PlainTriangle(int size) {
    this.size = size;
    this.order = size + 1;
    this.factor = new Reflections(order);
    this.block = new double[order][BLOCK_ROWS];
    this.solution = new double[size];
  }

  /** The bytes that one takes once it has found a damped step. */
  static long bytes(int size) {
    return 8 * (size + 1L) * (2L * (size + 1L) + BLOCK_ROWS);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    factor.clear();
  }

  @Override
  public void start(double[] triangle) {
    for (int row = 0; row < order; row++) {
      for (int k = 0; k < order; k++) {
        factor.triangle()[row][k] = triangle[k * order + row];
      }
    }
  }

  @Override
  public void place(double[] rows, int ld, int from, int to, double[] residual, int at) {
    for (int k = 0; k < size; k++) {
      System.arraycopy(rows, k * ld + from, block[k], at, to - from);
    }
    System.arraycopy(residual, from, block[size], at, to - from);
  }

  @Override
  public void update(int count, double weight) {
    double root = Math.sqrt(weight);
    for (double[] column : block) {
      for (int i = 0; i < count; i++) {
        column[i] *= root;
      }
    }
    factor.take(block, count, 0);
  }

  @Override
  public void absorb(TriangleAccumulator other) {
    double[][] rows = ((PlainTriangle) other).factor.triangle();
    for (int from = 0; from < order; from += BLOCK_ROWS) {
      int count = Math.min(BLOCK_ROWS, order - from);
      for (int i = 0; i < count; i++) {
        for (int k = from; k < order; k++) {
          block[k][i] = rows[from + i][k];
        }
      }
      factor.take(block, count, from);
    }
    other.clear();
  }

  @Override
  public double entry(int row, int column) {
    return factor.triangle()[row][column];
  }

  @Override
  public void vector(double[] target) {
    Arrays.fill(target, 0);
    for (int i = 0; i < size; i++) {
      for (int k = i; k < size; k++) {
        target[k] += entry(i, k) * entry(i, size);
      }
    }
  }

  @Override
  public void diagonal(double[] target) {
    Arrays.fill(target, 0);
    for (int i = 0; i < size; i++) {
      for (int k = i; k < size; k++) {
        target[k] += entry(i, k) * entry(i, k);
      }
    }
  }

  @Override
  public boolean step(double[] damping, double[] x) {
    double[][] triangle = damp(damping).triangle();
    for (int k = 0; k < size; k++) {
      solution[k] = -triangle[k][size];
    }
    substitute(triangle);
    return take(x);
  }

  /** The factor of {@code [R; sqrt(damping)]}, with zeros for the residuals of the new rows. */
  private Reflections damp(double[] damping) {
    if (damped == null) {
      damped = new Reflections(order);
    }
    damped.copy(factor);
    for (int from = 0; from < size; from += BLOCK_ROWS) {
      int count = Math.min(BLOCK_ROWS, size - from);
      for (int k = from; k < order; k++) {
        Arrays.fill(block[k], 0, count, 0);
      }
      for (int i = 0; i < count; i++) {
        block[from + i][i] = Math.sqrt(damping[from + i]);
      }
      damped.take(block, count, from);
    }
    return damped;
  }

  @Override
  public int leastSquares(double tolerance, double[] x) {
    return new PivotedTriangle(factor.triangle(), size).solve(tolerance, x);
  }

  @Override
  public boolean solveAgain(double[] b, double[] x) {
    if (damped == null) {
      return false;
    }
    System.arraycopy(b, 0, solution, 0, size);
    substituteTransposed(damped.triangle());
    substitute(damped.triangle());
    return take(x);
  }

  private void substitute(double[][] triangle) {
    for (int k = size - 1; k >= 0; k--) {
      double sum = solution[k];
      for (int j = k + 1; j < size; j++) {
        sum -= triangle[k][j] * solution[j];
      }
      solution[k] = sum / triangle[k][k];
    }
  }

  private void substituteTransposed(double[][] triangle) {
    for (int k = 0; k < size; k++) {
      solution[k] /= triangle[k][k];
      for (int j = k + 1; j < size; j++) {
        solution[j] -= triangle[k][j] * solution[k];
      }
    }
  }

  private boolean take(double[] x) {
    for (double entry : solution) {
      if (!Double.isFinite(entry)) {
        return false;
      }
    }
    System.arraycopy(solution, 0, x, 0, size);
    return true;
  }

  @Override
  public void close() {
    damped = null;
  }
}
