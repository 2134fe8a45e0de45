package dev.strongform.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRBlock;
import org.ejml.dense.block.InnerMultiplication_DDRB;
import org.ejml.dense.block.linsol.chol.CholeskyOuterSolver_DDRB;

/**
 * A Gram accumulator on EJML's block matrices: the lower blocks of {@code G}, each contiguous. Rows
 * are transposed block by block first, so that EJML's inner product runs along contiguous columns.
 */
final class EjmlGram implements GramAccumulator {
  private static final int BLOCK = 64;

  private final int size;
  private final DMatrixRBlock matrix;
  private final double[] vector;
  private double[] transposed = {};
  private @org.jspecify.annotations.Nullable DMatrixRBlock factor;

  EjmlGram(int size) {
    this.size = size;
    this.matrix = new DMatrixRBlock(size, size, BLOCK);
    this.vector = new double[size];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    Arrays.fill(matrix.data, 0);
    Arrays.fill(vector, 0);
  }

  @Override
  public void add(double[] rows, int ld, int count, double[] residual, double weight) {
    transpose(rows, ld, count);
    for (int i = 0; i < size; i += BLOCK) {
      for (int j = 0; j <= i; j += BLOCK) {
        addBlock(i, j, count, weight);
      }
    }
    for (int k = 0; k < size; k++) {
      vector[k] += weight * dot(rows, k * ld, residual, count);
    }
  }

  /** Copies the rows of each block of parameters to {@code [row][parameter]}. */
  private void transpose(double[] rows, int ld, int count) {
    if (transposed.length < size * count) {
      transposed = new double[size * count];
    }
    for (int start = 0; start < size; start += BLOCK) {
      int width = width(start);
      for (int k = 0; k < width; k++) {
        for (int i = 0; i < count; i++) {
          transposed[start * count + i * width + k] = rows[(start + k) * ld + i];
        }
      }
    }
  }

  private void addBlock(int i, int j, int count, double weight) {
    InnerMultiplication_DDRB.blockMultPlusTransA(
        weight,
        transposed,
        transposed,
        matrix.data,
        i * count,
        j * count,
        blockOffset(i, j),
        count,
        width(i),
        width(j));
  }

  private int blockOffset(int i, int j) {
    return i * size + j * width(i);
  }

  private int width(int start) {
    return Math.min(BLOCK, size - start);
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
    addTo(matrix.data, part.matrix.data);
    addTo(vector, part.vector);
  }

  private static void addTo(double[] target, double[] part) {
    for (int i = 0; i < target.length; i++) {
      target[i] += part[i];
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
    DMatrixRBlock damped = damped(damping);
    CholeskyOuterSolver_DDRB solver = new CholeskyOuterSolver_DDRB();
    if (!solver.setA(damped)) {
      return false;
    }
    DMatrixRBlock right = new DMatrixRBlock(size, 1, BLOCK);
    System.arraycopy(b, 0, right.data, 0, size);
    solver.solve(right, null);
    return finite(right.data, x);
  }

  private DMatrixRBlock damped(double[] damping) {
    if (factor == null) {
      factor = new DMatrixRBlock(size, size, BLOCK);
    }
    System.arraycopy(matrix.data, 0, factor.data, 0, matrix.data.length);
    for (int k = 0; k < size; k++) {
      factor.set(k, k, factor.get(k, k) + damping[k]);
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
    transposed = new double[0];
  }
}
