package dev.strongform.linalg;

import java.util.Arrays;

/**
 * The Gauss-Newton system in the space of residuals, for fewer rows than parameters: {@code x = -J'
 * y} with {@code (J J' + lambda) y = r}. The rows are held, since {@code J'} is needed again; all
 * parameters share one damping {@code lambda}.
 *
 * <p>{@code J J'} is summed over blocks of parameters as {@code J'J} is over blocks of rows, so
 * that it does not depend on the number of threads either.
 */
public final class DualEquations implements GaussNewtonSystem {
  /** Parameters that are transposed at a time. */
  private static final int STRIP = 64;

  private final int rows;
  private final int parameters;
  private final double[] jacobian;
  private final double[] residual;
  private final NormalEquations gram;
  private final double[][] transposed;
  private final double[] nothing = new double[STRIP];
  private final double[] shift;
  private final double[] dual;
  private final double[] second;
  private final double[] velocity;
  private double damping;

  private DualEquations(int rows, int parameters, NormalEquations gram) {
    this.rows = rows;
    this.parameters = parameters;
    this.gram = gram;
    this.jacobian = new double[rows * parameters];
    this.residual = new double[rows];
    this.transposed = new double[gram.parts().size()][rows * STRIP];
    this.shift = new double[rows];
    this.dual = new double[rows];
    this.second = new double[rows];
    this.velocity = new double[parameters];
  }

  /**
   * Allocates a system.
   *
   * @param rows the exact number of rows of {@code J}
   * @param threads most threads that a factorisation uses
   * @throws IllegalArgumentException if there is no room for it; the message says how much is
   *     needed and what to do
   */
  public static DualEquations allocate(
      LinearAlgebra algebra, int rows, int parameters, int threads) {
    NormalEquations gram = NormalEquations.allocateDual(algebra, rows, threads);
    try {
      double needed = 8.0 * rows * (parameters + 4.0 * STRIP);
      String what = "J: " + rows + " rows of " + parameters + " parameters need";
      Room.require(what, needed, DualEquations::longestArray, "use fewer points");
      return new DualEquations(rows, parameters, gram);
    } catch (IllegalArgumentException refused) {
      gram.close();
      throw refused;
    }
  }

  /** The bytes that one array can still have. */
  private static long longestArray() {
    return Math.min(Room.ofHeap(), 8L * Integer.MAX_VALUE);
  }

  @Override
  public int size() {
    return parameters;
  }

  /** The number of rows. */
  public int rowCount() {
    return rows;
  }

  /**
   * Sets rows {@code at} to {@code at + count - 1}, which one thread may do while another sets
   * others.
   *
   * @param tile {@code J[i][k]} at {@code tile[k * ld + i]}
   * @param factor of the rows and of the residual
   */
  public void place(
      double[] tile, int ld, int count, double[] tileResidual, double factor, int at) {
    for (int k = 0; k < parameters; k++) {
      for (int i = 0; i < count; i++) {
        jacobian[k * rows + at + i] = factor * tile[k * ld + i];
      }
    }
    for (int i = 0; i < count; i++) {
      residual[at + i] = factor * tileResidual[i];
    }
  }

  /** Sums {@code J J'} once all rows are set. */
  public void assemble(Parallel parallel) {
    parallel.run(gram.parts().size(), this::assemblePart);
    gram.reduce();
  }

  private void assemblePart(int part) {
    GramAccumulator sum = gram.parts().get(part);
    sum.clear();
    int step = gram.parts().size() * RowAccumulator.BLOCK_ROWS;
    for (int from = part * RowAccumulator.BLOCK_ROWS; from < parameters; from += step) {
      int to = Math.min(from + RowAccumulator.BLOCK_ROWS, parameters);
      for (int start = from; start < to; start += STRIP) {
        int count = Math.min(STRIP, to - start);
        transpose(start, count, transposed[part]);
        sum.place(transposed[part], STRIP, 0, count, nothing, start - from);
      }
      sum.update(to - from, 1);
    }
  }

  private void transpose(int start, int count, double[] target) {
    for (int k = 0; k < count; k++) {
      int column = (start + k) * rows;
      for (int i = 0; i < rows; i++) {
        target[i * STRIP + k] = jacobian[column + i];
      }
    }
  }

  @Override
  public void vector(double[] target) {
    pull(residual, 1, target);
  }

  @Override
  public void diagonal(double[] target) {
    for (int k = 0; k < parameters; k++) {
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += jacobian[k * rows + i] * jacobian[k * rows + i];
      }
      target[k] = sum;
    }
  }

  /**
   * As declared; all entries of the damping are equal.
   *
   * @throws IllegalArgumentException if they are not
   */
  @Override
  public boolean step(double[] dampings, double[] x) {
    for (double entry : dampings) {
      if (entry != dampings[0]) {
        throw new IllegalArgumentException("the dual form takes one damping for all parameters");
      }
    }
    damping = dampings[0];
    Arrays.fill(shift, damping);
    boolean solved = gram.solve(shift, residual, dual);
    if (solved) {
      pull(dual, -1, x);
      System.arraycopy(x, 0, velocity, 0, parameters);
    }
    return solved;
  }

  /** By Woodbury's formula {@code x = (b - J' (J J' + lambda)^-1 J b) / lambda}. */
  @Override
  public boolean solveAgain(double[] b, double[] x) {
    push(b, second);
    if (damping == 0 || !gram.solveAgain(second, second)) {
      return false;
    }
    pull(second, -1, x);
    for (int k = 0; k < parameters; k++) {
      x[k] = (b[k] + x[k]) / damping;
    }
    return true;
  }

  @Override
  public boolean accelerate(Path path, double[] x) {
    double h = path.distance();
    push(velocity, second);
    path.ahead(shift);
    for (int i = 0; i < rows; i++) {
      second[i] = 2 / (h * h) * (shift[i] - residual[i] - h * second[i]);
    }
    boolean solved = gram.solveAgain(second, second);
    if (solved) {
      pull(second, -1, x);
    }
    return solved;
  }

  /** {@code target = sign J'w}. */
  private void pull(double[] w, double sign, double[] target) {
    for (int k = 0; k < parameters; k++) {
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        sum += jacobian[k * rows + i] * w[i];
      }
      target[k] = sign * sum;
    }
  }

  /** {@code target = J v}. */
  private void push(double[] v, double[] target) {
    Arrays.fill(target, 0);
    for (int k = 0; k < parameters; k++) {
      for (int i = 0; i < rows; i++) {
        target[i] += jacobian[k * rows + i] * v[k];
      }
    }
  }

  @Override
  public void close() {
    gram.close();
  }
}
