package dev.strongform.benchmarks.duel;

import dev.strongform.kernel.vector.LayerWork;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;

/** Work counted in operations, against a matrix product of OpenBLAS of as many. */
public final class ProductDuels {
  /** Rows and columns of the product: as much work as a Gram product, to reach the same rate. */
  public static final int SIZE = 1_536;

  private static final int THREADS = 2;

  private ProductDuels() {}

  /** The operations of one product of two matrices of {@link #SIZE} rows and columns. */
  public static double productFlops() {
    return 2.0 * SIZE * SIZE * SIZE;
  }

  /** Loss and gradient of Burgers' equation, of so many operations. */
  public static Duel gradient(List<Integer> hidden, int points, double flops) {
    BurgersWork work = new BurgersWork(hidden, points, THREADS);
    Product product = new Product(THREADS);
    return new Against(
        work::lossAndGradient, product::multiply, flops / productFlops(), List.of(work, product));
  }

  /** A layer of the vector engine on one core, forward and reverse, of so many operations. */
  public static Duel layer(int width, int channels, int lanes, int repetitions, double flops) {
    LayerWork layer = new LayerWork(width, channels, lanes, repetitions);
    Product product = new Product(1);
    return new Against(layer::run, product::multiply, flops / productFlops(), List.of(product));
  }

  /** One product by two threads against one thread. */
  public static Duel product() {
    Product two = new Product(THREADS);
    Product one = new Product(1);
    return new Against(two::multiply, one::multiply, 1, List.of(two, one));
  }

  /** {@code C = A B} of square matrices. */
  static final class Product implements AutoCloseable {
    private final int threads;
    private final DoublePointer a = Blas.random((long) SIZE * SIZE);
    private final DoublePointer b = Blas.random((long) SIZE * SIZE);
    private final DoublePointer c = Blas.random((long) SIZE * SIZE);

    Product(int threads) {
      this.threads = threads;
    }

    void multiply() {
      Blas.dgemm(threads, SIZE, SIZE, SIZE, a, b, c);
    }

    @Override
    public void close() {
      a.close();
      b.close();
      c.close();
    }
  }
}
