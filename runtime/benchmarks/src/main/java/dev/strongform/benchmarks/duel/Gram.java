package dev.strongform.benchmarks.duel;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;

/** One Gram product {@code J'J} by {@code dsyrk} with two threads, J whole in memory. */
final class Gram implements AutoCloseable {
  private static final int THREADS = 2;

  private final int points;
  private final int parameters;
  private final DoublePointer rows;
  private final DoublePointer product;

  Gram(int points, int parameters) {
    this.points = points;
    this.parameters = parameters;
    this.rows = Blas.random((long) points * parameters);
    this.product = new DoublePointer((long) parameters * parameters);
    Pointer.memset(product, 0, 8L * parameters * parameters);
  }

  void multiply() {
    Blas.dsyrk(THREADS, points, parameters, rows, product);
  }

  /** The product, and its Cholesky factor in place. */
  void multiplyAndFactor() {
    multiply();
    Blas.dpotrf(THREADS, parameters, product);
  }

  @Override
  public void close() {
    rows.close();
    product.close();
  }
}
