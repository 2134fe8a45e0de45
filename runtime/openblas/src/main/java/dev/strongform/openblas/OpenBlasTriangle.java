package dev.strongform.openblas;

import dev.strongform.linalg.RowAccumulator;
import dev.strongform.linalg.TriangleAccumulator;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.jspecify.annotations.Nullable;

/**
 * A triangular factor outside the heap. Blocks of rows are taken in by LAPACK's
 * triangular-pentagonal QR factorisation, which uses the triangle that is there.
 */
final class OpenBlasTriangle implements TriangleAccumulator {
  private static final int COLUMN_MAJOR = openblas.CblasColMajor;
  private static final int UPPER = openblas.CblasUpper;

  /** Columns of LAPACK's own panels: measured best between 8 and 64. */
  private static final int PANEL = 32;

  private final int size;

  /** Rows and columns of the triangle: the residual is the last column. */
  private final int order;

  private final int panel;
  private final DoublePointer factor;
  private final NativeRows rows;
  private final DoublePointer reflectors;
  private final DoublePointer work;
  private final DoublePointer vector;
  private final double[] solution;

  /** A pointer with a position of its own; never closed, which would free the memory. */
  private final DoublePointer column;

  private @Nullable Damped damped;
  private @Nullable CompleteFactor complete;

  /**
   * The factor with the rows of a damping, a view of its last column, those rows, and views of both
   * that move.
   */
  private record Damped(
      DoublePointer factor,
      DoublePointer right,
      DoublePointer rows,
      DoublePointer corner,
      DoublePointer strip) {
    static Damped allocate(long order) {
      DoublePointer factor = new DoublePointer(order * order);
      DoublePointer right = new DoublePointer(factor).position((order - 1) * order);
      DoublePointer rows = new DoublePointer(order * order);
      return new Damped(factor, right, rows, new DoublePointer(factor), new DoublePointer(rows));
    }
  }

  OpenBlasTriangle(int size) {
    this.size = size;
    this.order = size + 1;
    this.panel = Math.min(PANEL, order);
    this.factor = new DoublePointer((long) order * order);
    this.rows = new NativeRows(size);
    this.reflectors = new DoublePointer((long) panel * order);
    this.work = new DoublePointer((long) panel * order);
    this.vector = new DoublePointer(order);
    this.solution = new double[size];
    this.column = new DoublePointer(factor);
    clear();
  }

  /** The bytes outside the heap, once a damped step was found. */
  static long bytes(int size) {
    long order = size + 1L;
    return 8 * order * (3 * order + NativeRows.STRIDE + 2 * PANEL);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    Pointer.memset(factor, 0, 8L * order * order);
  }

  @Override
  public void start(double[] triangle) {
    factor.put(triangle);
  }

  @Override
  public void place(double[] tile, int ld, int from, int to, double[] residual, int at) {
    rows.place(tile, ld, from, to, residual, at);
  }

  @Override
  public void update(int count, double weight) {
    openblas.cblas_dscal(order * NativeRows.STRIDE, Math.sqrt(weight), rows.memory(), 1);
    take(factor, rows.memory(), count, order, 0, NativeRows.STRIDE);
  }

  @Override
  public void absorb(TriangleAccumulator other) {
    takeTriangle(column, ((OpenBlasTriangle) other).column);
    other.clear();
  }

  /**
   * Takes in a triangle, which is destroyed, in strips of its rows: these stay in cache, and begin
   * where their columns do.
   *
   * @param corner a view of the factor, which is moved
   * @param strip a view of the triangle, which is moved
   */
  private void takeTriangle(DoublePointer corner, DoublePointer strip) {
    for (int from = 0; from < order; from += RowAccumulator.BLOCK_ROWS) {
      int count = Math.min(RowAccumulator.BLOCK_ROWS, order - from);
      long at = (long) from * order + from;
      take(corner.position(at), strip.position(at), count, order - from, count, order);
    }
  }

  /** Takes in rows, which are destroyed; the last {@code triangular} of them are a triangle. */
  private void take(
      DoublePointer into, DoublePointer below, int count, int columns, int triangular, int stride) {
    openblas.LAPACKE_dtpqrt_work(
        COLUMN_MAJOR,
        count,
        columns,
        triangular,
        Math.min(panel, columns),
        into,
        order,
        below,
        stride,
        reflectors,
        panel,
        work);
  }

  @Override
  public double entry(int row, int column) {
    return row > column ? 0 : factor.get((long) column * order + row);
  }

  @Override
  public void vector(double[] target) {
    openblas.cblas_dcopy(size, column.position((long) size * order), 1, vector, 1);
    openblas.cblas_dtrmv(
        COLUMN_MAJOR,
        UPPER,
        openblas.CblasTrans,
        openblas.CblasNonUnit,
        size,
        factor,
        order,
        vector,
        1);
    vector.get(target, 0, size);
  }

  @Override
  public void diagonal(double[] target) {
    for (int k = 0; k < size; k++) {
      column.position((long) k * order);
      target[k] = openblas.cblas_ddot(k + 1, column, 1, column, 1);
    }
  }

  @Override
  public boolean step(double[] damping, double[] x) {
    Damped with = damp(damping);
    openblas.cblas_dcopy(size, with.right(), 1, vector, 1);
    openblas.cblas_dscal(size, -1, vector, 1);
    triangular(openblas.CblasNoTrans, with);
    return take(x);
  }

  /** The factor of {@code [R; sqrt(damping)]}, with zeros for the residuals of the new rows. */
  private Damped damp(double[] damping) {
    if (damped == null) {
      damped = Damped.allocate(order);
    }
    Pointer.memcpy(damped.factor(), factor, 8L * order * order);
    Pointer.memset(damped.rows(), 0, 8L * order * order);
    for (int k = 0; k < size; k++) {
      damped.rows().put((long) k * order + k, Math.sqrt(damping[k]));
    }
    takeTriangle(damped.corner(), damped.strip());
    return damped;
  }

  @Override
  public int leastSquares(double tolerance, double[] x) {
    if (complete == null) {
      complete = new CompleteFactor(size);
    }
    return complete.solve(factor, tolerance, x);
  }

  @Override
  public double lowestAgain(double[] g, double residual, double[] theta, double[] x) {
    return complete == null ? Double.NaN : complete.lowest(g, residual, theta, x);
  }

  @Override
  public boolean solveAgain(double[] b, double[] x) {
    if (damped == null) {
      return false;
    }
    vector.put(b, 0, size);
    triangular(openblas.CblasTrans, damped);
    triangular(openblas.CblasNoTrans, damped);
    return take(x);
  }

  private void triangular(int transposition, Damped with) {
    openblas.cblas_dtrsv(
        COLUMN_MAJOR,
        UPPER,
        transposition,
        openblas.CblasNonUnit,
        size,
        with.factor(),
        order,
        vector,
        1);
  }

  private boolean take(double[] x) {
    vector.get(solution, 0, size);
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
    factor.close();
    rows.close();
    reflectors.close();
    work.close();
    vector.close();
    if (damped != null) {
      damped.factor().close();
      damped.rows().close();
    }
    if (complete != null) {
      complete.close();
    }
  }
}
