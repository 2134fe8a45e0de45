package dev.strongform.optim.curvature.newton;

import dev.strongform.linalg.Demand;

/** An approximate inverse of a damped Hessian, for conjugate gradients. */
interface Preconditioner {
  /** A product with the matrix to be approximated. */
  @FunctionalInterface
  interface Product {
    /** Overwrites {@code product} with the matrix times {@code v}. */
    void times(double[] v, double[] product);
  }

  /** Called at each iteration, before all else; may look at the matrix. */
  void observe(int size, Product matrix);

  /** What it holds for so many parameters. */
  default Demand demand(int size) {
    return Demand.none();
  }

  /** The largest eigenvalue that is known; 1 where none is. */
  double largest();

  /** Overwrites {@code z} with the approximate inverse, damped, times {@code r}. */
  void apply(double damping, double[] r, double[] z);

  /** Leaves vectors as they are. */
  static Preconditioner none() {
    return new Preconditioner() {
      @Override
      public void observe(int size, Product matrix) {}

      @Override
      public double largest() {
        return 1;
      }

      @Override
      public void apply(double damping, double[] r, double[] z) {
        System.arraycopy(r, 0, z, 0, r.length);
      }
    };
  }
}
