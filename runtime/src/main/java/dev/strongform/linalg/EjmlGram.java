package dev.strongform.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRBlock;
import org.ejml.dense.block.linsol.chol.CholeskyOuterSolver_DDRB;
import org.jspecify.annotations.Nullable;

/** A Gram accumulator in plain Java; EJML's block Cholesky factors a copy of the sum. */
final class EjmlGram implements GramAccumulator {
  private static final int BLOCK = 64;

  private final int size;
  private final CholeskyOuterSolver_DDRB solver = new CholeskyOuterSolver_DDRB();
  private final LowerRows matrix;
  private final double[] vector;
  private @Nullable DMatrixRBlock factor;

  EjmlGram(int size) {
    this.size = size;
    this.matrix = new LowerRows(size);
    this.vector = new double[size];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    matrix.clear();
    Arrays.fill(vector, 0);
  }

  @Override
  public void add(double[] rows, int ld, int count, double[] residual, double weight) {
    matrix.add(rows, ld, count, weight);
    for (int k = 0; k < size; k++) {
      vector[k] += weight * dot(rows, k * ld, residual, count);
    }
  }

  private static double dot(double[] rows, int offset, double[] residual, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += rows[offset + i] * residual[i];
    }
    return sum;
  }

  @Override
  public void add(GramAccumulator other) {
    EjmlGram part = (EjmlGram) other;
    matrix.add(part.matrix);
    for (int k = 0; k < size; k++) {
      vector[k] += part.vector[k];
    }
  }

  @Override
  public void vector(double[] target) {
    System.arraycopy(vector, 0, target, 0, size);
  }

  @Override
  public void diagonal(double[] target) {
    for (int k = 0; k < size; k++) {
      target[k] = matrix.get(k, k);
    }
  }

  @Override
  public double entry(int row, int column) {
    return matrix.get(Math.max(row, column), Math.min(row, column));
  }

  @Override
  public boolean solve(double[] damping, double[] b, double[] x, int threads) {
    return solver.setA(damped(damping)) && solveAgain(b, x);
  }

  @Override
  public boolean solveAgain(double[] b, double[] x) {
    DMatrixRBlock right = new DMatrixRBlock(size, 1, BLOCK);
    System.arraycopy(b, 0, right.data, 0, size);
    solver.solve(right, null);
    return finite(right.data, x);
  }

  private DMatrixRBlock damped(double[] damping) {
    if (factor == null) {
      factor = new DMatrixRBlock(size, size, BLOCK);
    }
    for (int row = 0; row < size; row++) {
      int top = row / BLOCK * BLOCK;
      int height = Math.min(BLOCK, size - top);
      for (int column = 0; column <= row; column++) {
        int left = column / BLOCK * BLOCK;
        int width = Math.min(BLOCK, size - left);
        int start = top * size + left * height;
        factor.data[start + (row - top) * width + column - left] = matrix.get(row, column);
      }
      factor.set(row, row, matrix.get(row, row) + damping[row]);
    }
    return factor;
  }

  private boolean finite(double[] solution, double[] x) {
    for (int k = 0; k < size; k++) {
      if (!Double.isFinite(solution[k])) {
        return false;
      }
    }
    System.arraycopy(solution, 0, x, 0, size);
    return true;
  }

  @Override
  public void close() {
    factor = null;
  }
}
