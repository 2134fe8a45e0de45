package dev.strongform.linalg;

import org.ejml.data.DMatrixRBlock;
import org.ejml.dense.block.linsol.chol.CholeskyOuterSolver_DDRB;
import org.jspecify.annotations.Nullable;

/** A Gram accumulator in plain Java; EJML's block Cholesky factors a copy of the sum. */
final class EjmlGram implements GramAccumulator {
  private static final int BLOCK = 64;

  private final int size;
  private final CholeskyOuterSolver_DDRB solver = new CholeskyOuterSolver_DDRB();

  /** {@code J'J}, and {@code J'r} as its last row. */
  private final LowerTriangle matrix;

  private final DMatrixRBlock right;
  private @Nullable DMatrixRBlock factor;

  EjmlGram(int size) {
    this.size = size;
    this.matrix = LowerTriangles.of(size + 1);
    this.right = new DMatrixRBlock(size, 1, BLOCK);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    matrix.clear();
  }

  @Override
  public void place(double[] rows, int ld, int from, int to, double[] residual, int at) {
    matrix.place(rows, ld, from, to, residual, at);
  }

  @Override
  public void update(int count, double weight) {
    matrix.update(count, weight);
  }

  @Override
  public void add(GramAccumulator other) {
    matrix.add(((EjmlGram) other).matrix);
  }

  @Override
  public void vector(double[] target) {
    for (int k = 0; k < size; k++) {
      target[k] = matrix.get(size, k);
    }
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
